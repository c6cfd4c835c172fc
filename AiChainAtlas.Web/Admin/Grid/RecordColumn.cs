using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>One column of a list of records: a declared field, or for entries the best value of one of their facts.</summary>
public sealed record RecordColumn(string Key, string Label, ValueKind Kind, IReadOnlyList<string> Choices, Func<object, object?> ValueOf)
{
    /// <summary>Whether the list shows it before anybody chose columns.</summary>
    public bool IsShownAtFirst { get; init; }

    /// <summary>The value in one line, as the cell, text filter and file show it.</summary>
    public string TextOf(object record) => ValueOf(record) switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "yes" : "no",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PartialDate date => date.IsDated ? date.ToString() : "",
        IReadOnlyList<string> several => string.Join(", ", several),
        IReadOnlyList<Fact> facts => facts.Count.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}

/// <summary>The columns of each kind of record.</summary>
public static class RecordColumns
{
    private const int ShownAtFirst = 5;

    /// <summary>Every column of a kind, in the order of its fields.</summary>
    public static IReadOnlyList<RecordColumn> Of(RecordKind kind)
    {
        var columns = kind.Fields.SelectMany(field => field.Kind == ValueKind.Facts ? [Declared(field), .. EntryFields.All.Select(Best)] : new[] { Declared(field) }).ToList();
        var left = ShownAtFirst;
        return [.. columns.Select(column => column with { IsShownAtFirst = IsWorthShowing(column, kind) && left-- > 0 })];
    }

    private static RecordColumn Declared(RecordField field) => new(field.Key, field.Label, field.Kind, field.Choices, field.ValueOf);

    private static RecordColumn Best(EntryField field) => new(
        field.Key,
        field.Label,
        field.Kind == FieldKind.Status ? ValueKind.Choice : ValueKind.Text,
        field.Kind == FieldKind.Status ? [.. EntryStatus.All.Select(status => status.Key)] : [],
        record => field.Multiple ? ((Entry)record).FactsOf(field).Select(fact => fact.Value).ToList() : ((Entry)record).Value(field));

    // The name is a column of its own already, and long texts push the rest out of sight.
    private static bool IsWorthShowing(RecordColumn column, RecordKind kind) =>
        kind == ChainRecords.Entries
            ? column.Key is "link" or "status" or "country" or "facts" or "retired"
            : column.Key is not ("id" or "name" or "title" or "former" or "url" or "source_note") && column.Kind is not (ValueKind.Prose or ValueKind.Facts);
}
