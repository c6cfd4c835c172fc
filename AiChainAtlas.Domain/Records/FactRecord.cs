using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Records;

/// <summary>How a fact stands inside the record of its entry.</summary>
public static class FactRecord
{
    public static readonly IReadOnlyList<RecordField<Fact>> Fields =
    [
        Field.Choice<Fact>("field", "Field", EntryFields.All.Select(f => f.Key), f => f.Field),
        Field.Prose<Fact>("value", "Value", f => f.Value),
        Field.Sources<Fact>(f => f.SourceIds),
        Field.Date<Fact>("as_of", "As of", f => f.AsOf),
        Field.Choice<Fact>("confidence", "Confidence", ProvenanceWords.Confidences.Keys, f => f.Confidence.Key()),
        Field.Choice<Fact>("rank", "Rank", ProvenanceWords.Ranks.Keys, f => f.Rank.Key(), required: false),
        Field.Prose<Fact>("note", "Note", f => f.Note, required: false),
    ];

    /// <summary>Whether two facts say the same.</summary>
    public static bool IsSame(Fact left, Fact right) => RecordValue.AreSame(Fields, left, right);

    internal static Fact Make(RecordValues values) => new()
    {
        Field = values.Text("field"),
        Value = values.Text("value"),
        SourceIds = values.Texts("sources"),
        AsOf = values.Date("as_of"),
        Confidence = ProvenanceWords.Confidences[values.Text("confidence")],
        Rank = ProvenanceWords.Ranks[values.TextOrNull("rank") ?? Rank.Normal.Key()],
        Note = values.TextOrEmpty("note"),
    };
}
