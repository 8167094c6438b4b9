using BotoxAdvisorBot.Dialogs.Asking;

namespace BotoxAdvisorBot.Dialogs.Reversal;

/// <summary>What the patient told in the flow about what can be done, as ids of <c>reversal.yaml</c>.</summary>
public sealed class ReversalAnswers : FlowAnswers
{
    /// <summary>Whether one of the serious signs is there now: <c>none</c> or <c>some</c>; null until asked.</summary>
    public string? Signs { get; set; }

    /// <summary><c>toxin</c>, <c>filler</c> or <c>unknown</c>; null until told.</summary>
    public string? Product { get; set; }

    /// <summary>The kind of filler, or <c>unknown</c>; null until told.</summary>
    public string? Filler { get; set; }

    /// <summary>What looks wrong; null until told.</summary>
    public string? Problem { get; set; }

    /// <summary>The day of the treatment; null until told, and when the patient does not know it.</summary>
    public DateOnly? TreatedOn { get; set; }

    /// <summary>The questions that another flow had the answers to.</summary>
    public List<string> Recalled { get; set; } = [];

    /// <summary>What the patient chose to see next.</summary>
    public string? Help { get; set; }

    /// <summary>What is true before a correction.</summary>
    public List<string> ReadyForCorrection { get; set; } = [];

    /// <summary>What is done already to wait well.</summary>
    public List<string> DoneWhileWaiting { get; set; } = [];

    /// <summary>Whether the patient wants to check a provider; null until asked.</summary>
    public bool? ChecksProvider { get; set; }

    /// <summary>The patient asked who should correct it and wants to check that person.</summary>
    public bool GoesOnToProvider => Help == "who" && ChecksProvider == true;

    /// <summary>The kind of product that decides what can be undone; null until it is known.</summary>
    public string? Family => Product == "filler" ? Filler : Product;
}
