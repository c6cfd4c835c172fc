using System.Security.Cryptography;
using System.Text;

namespace AiChainAtlas.Data.Accounts;

/// <summary>
/// Random secrets that the store keeps by their hash. One round of SHA-256 is enough for them: unlike a password, none of
/// them can be guessed from a list.
/// </summary>
public static class Secret
{
    public const string TokenPrefix = "atlas_";

    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>256 random bits, as they fit into an address.</summary>
    public static string New(string prefix = "") => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>79 random bits in groups that can be copied by hand.</summary>
    public static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a secret is the one with this hash, in a time that does not tell how much of it is right.</summary>
    public static bool Fits(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
