using System.Security.Cryptography;
using System.Text;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Editing;

/// <summary>Names a state of a record by what it says.</summary>
internal static class RecordHash
{
    public static string Of(RecordKind kind, object record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind.Write(record).ToJsonString())).AsSpan(0, 8));
}
