using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.History;

/// <summary>One field of a record that says something else than before.</summary>
public abstract record FieldDifference(RecordField Field)
{
    /// <summary>A field of one value; null where there was none or is none any more.</summary>
    public sealed record OfValue(RecordField Field, string? Before, string? After) : FieldDifference(Field)
    {
        /// <summary>The change word by word, where both sides are sentences.</summary>
        public IReadOnlyList<WordRun>? Words =>
            Field.Kind == ValueKind.Prose && Before is not null && After is not null ? WordDifference.Between(Before, After) : null;
    }

    /// <summary>A list of ids.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Added">What was not there before.</param>
    /// <param name="Removed">What is there no more.</param>
    /// <param name="IsReordered">Whether what stayed stands in another order.</param>
    public sealed record OfList(RecordField Field, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, bool IsReordered) : FieldDifference(Field);

    /// <summary>The facts of an entry.</summary>
    public sealed record OfFacts(RecordField Field, IReadOnlyList<FactDifference> Facts, bool IsReordered) : FieldDifference(Field);
}

/// <summary>One fact that was added, removed or changed.</summary>
/// <param name="Before">Null when added.</param>
/// <param name="After">Null when removed.</param>
/// <param name="Fields">Which parts of it differ: value, sources, date, confidence, rank, note.</param>
public sealed record FactDifference(Fact? Before, Fact? After, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>Key of the field of the entry.</summary>
    public string Field => (After ?? Before)!.Field;
}
