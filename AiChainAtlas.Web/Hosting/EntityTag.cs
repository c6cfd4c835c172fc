using System.Security.Cryptography;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Strong entity tags (RFC 9110, section 8.8.3): a hash of the very bytes that are sent.</summary>
internal static class EntityTag
{
    /// <summary>Between the version of what is shown, where an answer names it, and the rest.</summary>
    public const char Point = '.';

    public static string Of(ReadOnlySpan<byte> content) => $"\"{HashOf(content)}\"";

    /// <summary>The tag of bytes in one coding: each coding has its own, because a strong tag names exact bytes.</summary>
    /// <param name="version">The version that a save of what is shown has to name; empty where nothing is saved.</param>
    /// <param name="hash">Of the bytes before coding.</param>
    /// <param name="coding">How they are sent.</param>
    public static string Of(string version, string hash, ContentCoding coding) =>
        $"\"{(version.Length > 0 ? version + Point : "")}{hash}-{coding.HeaderValue() ?? "id"}\"";

    public static string HashOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash[..8]);
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
