using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Strong entity tags (RFC 9110, section 8.8.3): a hash of the very bytes that are sent.</summary>
internal static class EntityTag
{
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"\"{Convert.ToHexStringLower(hash[..8])}\"";
    }

    /// <summary>Whether the reader says to have the tagged bytes.</summary>
    public static bool Matches(StringValues ifNoneMatch, StringValues tag)
    {
        if (ifNoneMatch.Count == 0)
        {
            return false;
        }

        var asked = ifNoneMatch.ToString();
        return asked == "*" || asked.Contains(tag.ToString(), StringComparison.Ordinal);
    }
}
