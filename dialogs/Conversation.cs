using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Commands;
using BotoxAdvisorBot.Dialogs.Diagnosis;
using BotoxAdvisorBot.Dialogs.Groups;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Prevention;
using BotoxAdvisorBot.Dialogs.Questions;
using BotoxAdvisorBot.Dialogs.Reversal;
using BotoxAdvisorBot.Dialogs.Safety;
using BotoxAdvisorBot.Dialogs.Safety.Learned;
using BotoxAdvisorBot.Dialogs.VisitNote;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What the bot is made of. The host brings <see cref="IStorage"/>, logging and, if it wants, a <see cref="TimeProvider"/>.</summary>
public static class Conversation
{
    /// <summary>The types that saved state may hold, by the short names they are saved under.</summary>
    public static IReadOnlyDictionary<string, Type> StateTypes { get; } = new Dictionary<string, Type>
    {
        ["prevention"] = typeof(PreventionAnswers),
        ["reversal"] = typeof(ReversalAnswers),
        ["diagnosis"] = typeof(DiagnosisAnswers),
        ["check"] = typeof(CheckAnswers),
        ["safety"] = typeof(SafetyState),
        ["told-sign"] = typeof(ToldSign),
        ["treatment"] = typeof(TreatmentAnswers),
        ["visit"] = typeof(Visit),
        ["sign-told-at"] = typeof(SignToldAt),
    };

    /// <summary>Adds the bot, its dialogs and the safety net for a clinic.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="clinic">The clinic's settings.</param>
    /// <exception cref="ContentException">The content folder does not fit.</exception>
    public static IServiceCollection AddConversation(this IServiceCollection services, ClinicSettings clinic) =>
        services.AddConversation(clinic, new Library(Path.Combine(AppContext.BaseDirectory, "content"), clinic));

    /// <summary>Adds the bot with words that were loaded before, for the same clinic.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, ClinicSettings clinic, Library library)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBotTelemetryClient, StepLog>();
        return services
            .AddSingleton(clinic)
            .AddSingleton<ClinicClock>()
            .AddSingleton(library)
            .AddSingleton(new SymptomRecognizer(library.SafetyLanguages, SignModel.Shipped))
            .AddSingleton(new HeldEmergency(library.SafetyLanguages))
            .AddSingleton(new CountryFinder(library.SafetyLanguages.Select(words => words.Numbers)))
            .AddSingleton<SafetyNet>()
            .AddSingleton<ConversationState>()
            .AddSingleton<ConversationMemory>()
            .AddSingleton(new Openings(library, TopicModel.Shipped))
            .AddSingleton<QuickAnswers>()
            .AddSingleton<DistressTalk>()
            .AddSingleton<ConversationCounts>()
            .AddSingleton<VisitBook>()
            .AddSingleton<VisitNoteReader>()
            .AddSingleton<Helpfulness>()
            .AddSingleton<Misunderstandings>()
            .AddSingleton<CommandRunner>()
            .AddSingleton<MinorStop>()
            .AddSingleton<GroupTalk>()
            .AddSingleton<PreventionDialog>()
            .AddSingleton<Flow>(provider => provider.GetRequiredService<PreventionDialog>())
            .AddSingleton<Flow, DiagnosisDialog>()
            .AddSingleton<Flow, ReversalDialog>()
            .AddSingleton<Menu>()
            .AddSingleton<InjectionNote>()
            .AddSingleton<FeelsWrongCheck>()
            .AddSingleton<LidCheck>()
            .AddSingleton<SafetyDialog>()
            .AddSingleton<SafetyRouting>()
            .AddSingleton<WordsRouting>()
            .AddSingleton<RootDialog>()
            .AddSingleton<IBot, AdvisorBot>();
    }
}
