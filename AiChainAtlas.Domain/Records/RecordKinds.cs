namespace AiChainAtlas.Domain.Records;

/// <summary>
/// Every kind of record, in an order in which each refers only to kinds before it. Formats, the editor, history and
/// import iterate this list.
/// </summary>
public static class RecordKinds
{
    public static readonly IReadOnlyList<RecordKind> All =
    [
        ReferenceRecords.Sources,
        ChainRecords.Stages,
        ChainRecords.Links,
        ChainRecords.Entries,
        ChainRecords.Ranks,
        ChainRecords.Redirects,
        ChainRecords.Relations,
        ReferenceRecords.Claims,
        ReferenceRecords.Milestones,
        ReferenceRecords.Terms,
        ComputeRecords.Accelerators,
        ComputeRecords.Prices,
        ModelRecords.Models,
        ComputeRecords.ChipStock,
    ];

    public static RecordKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);
}
