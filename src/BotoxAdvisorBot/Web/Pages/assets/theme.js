// How Web Chat and the cards look: the colours of chat.css by name, so that light and dark need nothing more.
(() => {
  'use strict';
  const color = (name) => `var(--${name})`;

  const styleOptions = {
    accent: color('link'),
    backgroundColor: color('page'),
    primaryFont: color('font'),
    subtle: color('quiet'),
    timestampColor: color('quiet'),
    bubbleBackground: color('paper'),
    bubbleTextColor: color('ink'),
    bubbleBorderColor: color('line'),
    bubbleBorderWidth: 1,
    bubbleBorderRadius: 16,
    bubbleMaxWidth: 640,
    bubbleMinHeight: 40,
    bubbleFromUserBackground: color('accent'),
    bubbleFromUserTextColor: color('accent-ink'),
    bubbleFromUserBorderColor: color('accent'),
    bubbleFromUserBorderWidth: 1,
    bubbleFromUserBorderRadius: 16,
    paddingRegular: 12,
    hideUploadButton: true,
    disableFileUpload: true,
    sendBoxBackground: color('paper'),
    sendBoxTextColor: color('ink'),
    sendBoxPlaceholderColor: color('quiet'),
    sendBoxButtonColor: color('link'),
    sendBoxButtonColorOnHover: color('link'),
    sendBoxButtonColorOnFocus: color('link'),
    sendBoxButtonColorOnDisabled: color('quiet'),
    sendBoxBorderTop: '1px solid var(--line)',
    sendBoxHeight: 56,
    sendBoxMaxHeight: 160,
    sendBoxTextWrap: true,
    suggestedActionBackgroundColor: color('paper'),
    suggestedActionTextColor: color('link'),
    suggestedActionBorderColor: color('link'),
    suggestedActionBorderRadius: 11,
    cardEmphasisBackgroundColor: color('soft'),
    transcriptOverlayButtonBackground: color('ink'),
    transcriptOverlayButtonColor: color('paper'),
    transcriptTerminatorBackgroundColor: color('line'),
    transcriptTerminatorColor: color('ink'),
    scrollToEndButtonBehavior: 'unread',
    showAvatarInGroup: false,
    groupTimestamp: 300000,
    sendTimeout: 150000,
    autoScrollSnapOnPage: true,
    autoScrollSnapOnPageOffset: -24
  };

  const tone = (name) => ({ default: color(name), subtle: color(name) });
  const colors = {
    default: { default: color('ink'), subtle: color('quiet') },
    dark: tone('ink'),
    light: tone('quiet'),
    accent: tone('link'),
    good: tone('good'),
    warning: tone('warning'),
    attention: tone('danger-ink')
  };
  const look = (background) => ({ backgroundColor: color(background), foregroundColors: colors });

  const cards = {
    supportsInteractivity: true,
    fontFamily: color('font'),
    fontSizes: { small: 14, default: 15, medium: 16, large: 18, extraLarge: 21 },
    fontWeights: { lighter: 300, default: 400, bolder: 650 },
    spacing: { small: 6, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: color('line') },
    containerStyles: {
      default: look('paper'),
      emphasis: look('soft'),
      accent: look('soft'),
      good: look('soft'),
      warning: look('warning-soft'),
      attention: look('danger-soft')
    },
    actions: { maxActions: 10, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
    imageSizes: { small: 40, medium: 80, large: 160 },
    textBlock: { headingLevel: 2 },
    adaptiveCard: { allowCustomStyle: true }
  };

  Object.assign(window.Advisor, { styleOptions, cards });
})();
