namespace BotoxAdvisorBot.Bot;

/// <summary>An exception for the log: types and stack. Its message stays out, it may quote what the patient wrote.</summary>
internal static class ExceptionTrace
{
    public static string Of(Exception exception)
    {
        var own = exception.GetType().FullName + Environment.NewLine + exception.StackTrace;
        return exception.InnerException is { } inner ? $"{own}{Environment.NewLine}caused by {Of(inner)}" : own;
    }
}
