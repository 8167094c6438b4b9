using BotoxAdvisorBot.Dialogs.Turns;
using BotoxAdvisorBot.Dialogs.VisitNote;
using Microsoft.Bot.Builder;

namespace BotoxAdvisorBot.Dialogs;

/// <summary>What is noted about the conversation once a turn is answered: when signs were told, what was a misunderstanding, false alarms.</summary>
public sealed class VisitBook(ConversationMemory memory, ConversationCounts counts, TimeProvider clock)
{
    /// <summary>Closes the turn. What the patient made the bot forget in it stays forgotten.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="falseAlarms">The false alarms before the turn.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task CloseAsync(ITurnContext context, int falseAlarms, CancellationToken cancellationToken)
    {
        if (await memory.Safety.GetAsync(context, null!, cancellationToken) is not { } safety)
        {
            return;
        }

        var visit = await memory.Visit.GetAsync(context, () => new Visit(), cancellationToken);
        var turn = Turn.Of(context);
        var misread = Math.Max(0, safety.FalseAlarms - falseAlarms);
        if (misread > 0)
        {
            counts.CountFalseAlarms(misread);
        }

        SignDiary.Keep(visit.SignsTold, safety.Told, misread > 0, clock.GetUtcNow());
        visit.Misunderstood = turn.Misunderstood ? visit.Misunderstood : 0;
        visit.HelpfulOpen = turn.HelpfulAsked;
    }
}
