using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Records;

/// <summary>What sort of value a field of a record holds; decides how every format writes it and which control edits it.</summary>
public enum ValueKind
{
    /// <summary>A word or a line.</summary>
    Text,

    /// <summary>One or more sentences.</summary>
    Prose,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A <see cref="Provenance.PartialDate"/>; <c>n.d.</c> when undated.</summary>
    Date,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>One of <see cref="RecordField.Choices"/>.</summary>
    Choice,

    /// <summary>The id of another record.</summary>
    Reference,

    /// <summary>Ids of other records, the first one first.</summary>
    References,

    /// <summary>The facts of an entry.</summary>
    Facts,
}

/// <summary>One field of a kind of record, declared once in <see cref="RecordKinds"/>.</summary>
public abstract record RecordField
{
    /// <summary>The word used in files, columns and the API.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }
    public required ValueKind Kind { get; init; }

    /// <summary>Whether only editors see it: it is left out of what is published, and kept where a file or a request does not name it.</summary>
    public bool IsForEditors { get; init; }

    /// <summary>Whether a record without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words a <see cref="ValueKind.Choice"/> may be.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The kinds whose ids a reference may name, as <see cref="RecordKind.Key"/>.</summary>
    public IReadOnlyList<string> RefersTo { get; init; } = [];

    /// <summary>The value of one record: string, int, double, bool, PartialDate, DateOnly, list of strings or facts; null when absent.</summary>
    public abstract object? ValueOf(object record);
}

/// <inheritdoc cref="RecordField"/>
public sealed record RecordField<T> : RecordField
{
    public required Func<T, object?> Get { get; init; }

    public override object? ValueOf(object record) => Get((T)record);
}

/// <summary>Short ways to declare a field.</summary>
internal static class Field
{
    private static readonly string[] Nodes = ["links", "entries"];

    public static RecordField<T> Text<T>(string key, string label, Func<T, string?> get, bool required = true) => Of(ValueKind.Text, key, label, get, required);

    public static RecordField<T> Prose<T>(string key, string label, Func<T, string?> get, bool required = true) => Of(ValueKind.Prose, key, label, get, required);

    /// <summary>What editors tell each other about a record.</summary>
    public static RecordField<T> EditorNote<T>(Func<T, string> get) =>
        Prose("editor_note", "Note for editors", get, required: false) with { IsForEditors = true };

    public static RecordField<T> Whole<T>(string key, string label, Func<T, int?> get, bool required = true) => Of<T>(ValueKind.Whole, key, label, t => get(t), required);

    public static RecordField<T> Number<T>(string key, string label, Func<T, double?> get, bool required = false) => Of<T>(ValueKind.Number, key, label, t => get(t), required);

    public static RecordField<T> Flag<T>(string key, string label, Func<T, bool?> get) => Of<T>(ValueKind.Flag, key, label, t => get(t), false);

    public static RecordField<T> Date<T>(string key, string label, Func<T, Provenance.PartialDate> get) => Of<T>(ValueKind.Date, key, label, t => get(t), false);

    public static RecordField<T> Day<T>(string key, string label, Func<T, DateOnly> get) => Of<T>(ValueKind.Day, key, label, t => get(t), true);

    public static RecordField<T> Choice<T>(string key, string label, IEnumerable<string> choices, Func<T, string?> get, bool required = true) =>
        Of<T>(ValueKind.Choice, key, label, get, required) with { Choices = [.. choices] };

    public static RecordField<T> Origin<T>(Func<T, Origin> get) =>
        Choice<T>("origin", "Origin", Enum.GetValues<Origin>().Select(o => o.Key()), t => get(t).Key());

    public static RecordField<T> Reference<T>(string key, string label, string kind, Func<T, string?> get, bool required = true) =>
        Of<T>(ValueKind.Reference, key, label, get, required) with { RefersTo = [kind] };

    public static RecordField<T> Node<T>(string key, string label, Func<T, string> get) =>
        Of<T>(ValueKind.Reference, key, label, get, true) with { RefersTo = Nodes };

    public static RecordField<T> References<T>(string key, string label, string kind, Func<T, IReadOnlyList<string>> get) =>
        Of<T>(ValueKind.References, key, label, get, false) with { RefersTo = [kind] };

    public static RecordField<T> NodeList<T>(string key, string label, Func<T, IReadOnlyList<string>> get) =>
        Of<T>(ValueKind.References, key, label, get, false) with { RefersTo = Nodes };

    public static RecordField<T> Sources<T>(Func<T, IReadOnlyList<string>> get) => References("sources", "Sources", "sources", get);

    private static RecordField<T> Of<T>(ValueKind kind, string key, string label, Func<T, object?> get, bool required) =>
        new() { Key = key, Label = label, Kind = kind, Get = get, IsRequired = required };
}
