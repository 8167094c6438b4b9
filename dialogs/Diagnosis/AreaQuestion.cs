using BotoxAdvisorBot.Dialogs.Asking;
using BotoxAdvisorBot.Dialogs.Cards;
using BotoxAdvisorBot.Dialogs.Language;
using BotoxAdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs.Diagnosis;

/// <summary>Asks where the treatment was: areas to tick beside a drawn face, or named in a sentence ("forehead and frown").</summary>
/// <param name="flow">The flow's id.</param>
/// <param name="id">The question's id.</param>
/// <param name="heard">The areas that the turn's sentence names; nothing when it is a question itself.</param>
public sealed class AreaQuestion(string flow, string id, Func<Turn, IReadOnlyList<ChoiceWords>> heard) : Question(flow, id)
{
    protected override Answer? ReadSubmit(CardSubmit submit, Turn turn) =>
        Areas(turn).Where(area => submit.IsTicked(area.Id)).ToList() is { Count: > 0 } ticked ? Understood(turn, ticked) : null;

    protected override Answer? ReadText(Turn turn)
    {
        if (ChoiceQuestion.Find(Areas(turn), turn.Input.Said) is { } chosen)
        {
            return new Answer(chosen.Id, [chosen.Id]);
        }

        if (ChecklistQuestion.Numbered(turn.Input.Said, Areas(turn)) is { Count: > 0 } numbered)
        {
            return Understood(turn, numbered);
        }

        return heard(turn) is { Count: > 0 } named ? Understood(turn, named) : null;
    }

    protected override string? Refuse(CardSubmit? submit, Turn turn) => submit is null ? null : turn.Voice.Words.Diagnosis.Area.Empty;

    protected override Task<Reply> AskAsync(ITurnContext context, CardIdentity identity, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var words = turn.Voice.Words.Diagnosis.Area;
        var reply = new ReplyBuilder(words.Ask).Hint(words.Hint);
        if (FacePicture.AddressFor(context.Activity.ChannelId, turn.Voice) is { } face)
        {
            reply.Picture(face, words.Picture);
        }

        return Task.FromResult(reply
            .TogglesInTwoColumns([.. Areas(turn).Select(area => (area.Id, area.Label, turn.Treatment.Areas.Contains(area.Id)))])
            .Submit(words.Submit, identity.Data())
            .Build(turn.Voice.Words.Conversation.Replies.Options));
    }

    private static IReadOnlyList<AreaWords> Areas(Turn turn) => CauseFinder.Fitting(turn.Voice.Words.Diagnosis, turn.Treatment.Product);

    private static Answer Understood(Turn turn, IReadOnlyList<ChoiceWords> areas)
    {
        var labels = string.Join(", ", areas.Select(area => area.Label));
        return new Answer(
            areas[0].Id, [.. areas.Select(area => area.Id)], turn.Voice.Fill(turn.Voice.Words.Conversation.Replies.YouChose, ("choice", labels)));
    }
}
