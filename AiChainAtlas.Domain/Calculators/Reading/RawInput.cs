using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>What arrived for one input, before anybody judged it.</summary>
public readonly record struct RawInput
{
    private RawInput(RawKind kind, double number, string text) => (Kind, Number, Text) = (kind, number, text);

    internal RawKind Kind { get; }

    internal double Number { get; }

    /// <summary>As it came, without blanks around it; empty where it is no text, number or flag.</summary>
    public string Text { get; }

    /// <summary>Nothing, null or blank.</summary>
    public static readonly RawInput Absent = new(RawKind.Absent, 0, "");

    /// <summary>A list or an object.</summary>
    public static readonly RawInput Structure = new(RawKind.Structure, 0, "");

    /// <summary>Sent more than once.</summary>
    public static readonly RawInput Repeated = new(RawKind.Repeated, 0, "");

    public static RawInput Of(double number) => new(RawKind.Number, number, QuantityFormat.Exact(number));

    public static RawInput Of(bool flag) => new(RawKind.Flag, flag ? 1 : 0, flag ? "true" : "false");

    /// <summary>A word of a body that tells numbers from words: no number is read out of it.</summary>
    public static RawInput Word(string? text) => Textual(RawKind.Word, text);

    /// <summary>Part of an address of the API: a number as machines write it, true, false or a word.</summary>
    public static RawInput Machine(string? text) => Textual(RawKind.MachineText, text);

    /// <summary>Typed by a person, with suffixes, units and grouped thousands.</summary>
    public static RawInput Person(string? text) => Textual(RawKind.PersonText, text);

    private static RawInput Textual(RawKind kind, string? text) =>
        TypedText.Clean(text ?? "") is { Length: > 0 } clean ? new(kind, 0, clean) : Absent;
}

internal enum RawKind
{
    Absent,
    Number,
    Flag,
    Word,
    MachineText,
    PersonText,
    Structure,
    Repeated,
}
