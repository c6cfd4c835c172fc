namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>How much a note matters to the reader.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    Remark,

    /// <summary>The result may mislead.</summary>
    Warning,
}

/// <summary>A sentence that goes with a result when something about it is so.</summary>
public sealed record Note(NoteKind Kind, Func<InputValues, OutputValues, bool> When, Func<InputValues, OutputValues, string> Text)
{
    public static Note Warn(Func<InputValues, OutputValues, bool> when, string text) => new(NoteKind.Warning, when, (_, _) => text);

    public static Note Warn(Func<InputValues, OutputValues, bool> when, Func<InputValues, OutputValues, string> text) => new(NoteKind.Warning, when, text);

    public static Note Remark(Func<InputValues, OutputValues, bool> when, string text) => new(NoteKind.Remark, when, (_, _) => text);
}

/// <summary>A note as it is shown.</summary>
public sealed record NoteText(NoteKind Kind, string Text);
