using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange;

/// <summary>What happens to records of a kind that the file holds none of.</summary>
public enum ImportMode
{
    /// <summary>A list in the file takes the place of the list in the atlas: entries that are not in it are retired, other records removed.</summary>
    Replace,

    /// <summary>Adds and changes, removes nothing.</summary>
    Merge,
}

/// <summary>How a file is brought in.</summary>
public sealed record ImportOptions
{
    public ImportMode Mode { get; init; }

    /// <summary>The store is being filled: what the file lacks is removed and not kept as retired.</summary>
    public bool IsFilledAnew { get; init; }

    /// <summary>Told how many records have been read.</summary>
    public IProgress<int>? Progress { get; init; }
}

/// <summary>Something in a file that keeps it from being imported.</summary>
/// <param name="Place">Where.</param>
/// <param name="Rule">Short name of the rule.</param>
/// <param name="Path">The datum, as in <see cref="Domain.Rules.Finding.Path"/>.</param>
/// <param name="Message">What is wrong and how to mend it, in one sentence.</param>
public sealed record ImportFinding(ImportPlace Place, string Rule, string Path, string Message);

/// <summary>What an import would do, or why it cannot. Nothing has been written.</summary>
public sealed record ImportPlan
{
    /// <summary>Why the file is not read; null when it was.</summary>
    public ImportRefusal? Refusal { get; init; }

    /// <summary>The format it was read as.</summary>
    public AtlasFormat? Format { get; init; }

    /// <summary>The revision it was compared with.</summary>
    public required long Revision { get; init; }

    /// <summary>Records read.</summary>
    public int Records { get; init; }

    /// <summary>What would be added, changed and removed; a retired entry counts as removed.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>What is wrong with it, the first ones; empty when it can be committed.</summary>
    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];

    internal IReadOnlyList<ProposedChange> Proposed { get; init; } = [];

    public bool CanBeCommitted => Refusal is null && Findings.Count == 0;

    public int Added => Changes.Count(change => ImportChange.Of(change) == ImportChange.Added);

    public int Changed => Changes.Count(change => ImportChange.Of(change) == ImportChange.Changed);

    public int Removed => Changes.Count(change => ImportChange.Of(change) == ImportChange.Removed);
}
