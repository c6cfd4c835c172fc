using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AiChainAtlas.Data.Audit;

/// <summary>The hash of a row in a chain.</summary>
internal static class HashChain
{
    /// <summary>Lower-case SHA-256 over the parts of a row, the hash of the row before among them.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            // The length in front keeps "ab" + "c" apart from "a" + "bc".
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
