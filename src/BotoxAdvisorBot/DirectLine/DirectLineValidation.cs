using Microsoft.Extensions.Options;

namespace BotoxAdvisorBot.DirectLine;

/// <summary>Checks the settings at the start.</summary>
internal sealed class DirectLineValidation : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        options.Misfits().ToList() is { Count: > 0 } misfits ? ValidateOptionsResult.Fail(misfits) : ValidateOptionsResult.Success;
}
