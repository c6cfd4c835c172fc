using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange;

/// <summary>What a change comes to for readers, for whom a retired entry is gone and a restored one is new.</summary>
public static class ImportChange
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";

    public static string Of(RecordChange change) => (IsShown(change.Before), IsShown(change.After)) switch
    {
        (false, true) => Added,
        (true, false) => Removed,
        _ => Changed,
    };

    private static bool IsShown(object? record) => record is not (null or Entry { IsRetired: true });
}
