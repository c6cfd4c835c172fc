using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiChainAtlas.Data.Tables;

namespace AiChainAtlas.Data.Audit;

/// <summary>Chains revisions: each hash covers the whole row and the hash before it, so that a changed row is found.</summary>
public static class RevisionHash
{
    /// <summary>What <see cref="RevisionRow.Hash"/> must be, as lower-case SHA-256.</summary>
    public static string Of(RevisionRow row)
    {
        var text = new StringBuilder();
        foreach (var part in (string[])
            [
                row.PreviousHash, row.Id.ToString(CultureInfo.InvariantCulture),
                row.At.ToString("O", CultureInfo.InvariantCulture), row.Who, row.Reason, row.What,
            ])
        {
            // The length in front keeps "ab" + "c" apart from "a" + "bc".
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
