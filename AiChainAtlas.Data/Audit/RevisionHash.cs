using System.Globalization;
using AiChainAtlas.Data.Tables;

namespace AiChainAtlas.Data.Audit;

/// <summary>Chains revisions: each hash covers the whole row and the hash before it, so that a changed row is found.</summary>
public static class RevisionHash
{
    /// <summary>What <see cref="RevisionRow.Hash"/> must be, as lower-case SHA-256.</summary>
    public static string Of(RevisionRow row) => HashChain.Of(
        row.PreviousHash, row.Id.ToString(CultureInfo.InvariantCulture),
        row.At.ToString("O", CultureInfo.InvariantCulture), row.Who, row.Reason, row.What);
}
