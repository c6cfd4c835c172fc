using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Takes what a format finds in a file.</summary>
internal interface IRecordSink
{
    /// <summary>The content that the file is to be brought into, for files that say only a part.</summary>
    AtlasContent Current { get; }

    /// <summary>The file holds the whole list of a kind: what is not in it is not there any more.</summary>
    void HoldsAll(RecordKind kind);

    void Take(ReadRecord record);
}

/// <summary>A record as it stands in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Json">Its values.</param>
/// <param name="Locate">
/// Finds the line of one of its values by the path within it, such as <c>facts/3/value</c>, or of what comes nearest to it. Only
/// while the record is being taken.
/// </param>
/// <param name="Says">The fields that the file can say; the others stay as they are. Null: all of them.</param>
internal sealed record ReadRecord(RecordKind Kind, JsonObject Json, Func<string, ImportPlace> Locate, IReadOnlyCollection<string>? Says = null);
