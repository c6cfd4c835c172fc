using AiChainAtlas.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Passwords;

/// <summary>
/// Which passwords are refused: short ones and those that are guessed first. No mix of kinds of characters is asked for,
/// because it makes passwords worse, not better (NIST SP 800-63B, section 3.1.1.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<AtlasUser>
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const string ThisSite = "atlas";
    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];
    private static readonly HashSet<string> Common = ReadCommon();

    /// <summary>Why a password is refused, as a sentence; null when it is not.</summary>
    public static string? Check(string password, string? email)
    {
        if (password.Length is < Shortest or > Longest)
        {
            return $"A password has {Shortest} to {Longest} characters. A few words that belong to nobody but you make a good one.";
        }

        var plain = Plain(password);
        return Common.Contains(password.ToLowerInvariant()) || Common.Contains(plain) ? "This password is on the lists that are tried first. Choose another."
            : IsRepetition(password) || IsRow(plain) ? "This password repeats itself or follows the keys. Choose another."
            : Names(plain, email) ? "This password holds the e-mail address or the name of this site. Choose another."
            : null;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<AtlasUser> manager, AtlasUser user, string? password) => Task.FromResult(
        Check(password ?? "", user.Email) is { } sentence ? IdentityResult.Failed(new IdentityError { Code = "WeakPassword", Description = sentence }) : IdentityResult.Success);

    /// <summary>Its letters and digits.</summary>
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static string Undisguised(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        _ => letter,
    }));

    // A piece of up to six characters, over and over.
    private static bool IsRepetition(string password) =>
        Enumerable.Range(1, 6).Any(period => Enumerable.Range(period, password.Length - period).All(i => char.ToLowerInvariant(password[i]) == char.ToLowerInvariant(password[i - period])));

    // Made of pieces of the alphabet, the digits or the rows of keys, forwards or backwards.
    private static bool IsRow(string plain)
    {
        var pieces = 0;
        for (var at = 0; at < plain.Length; pieces++)
        {
            at += Math.Max(1, Rows.Max(row => Math.Max(Shared(plain, at, row), Shared(plain, at, string.Concat(row.Reverse())))));
        }

        return plain.Length > 0 && pieces <= plain.Length / 4;
    }

    // Length of the longest piece of the row that stands at this place.
    private static int Shared(string text, int at, string row)
    {
        var longest = 0;
        for (var start = row.IndexOf(text[at], StringComparison.Ordinal); start >= 0; start = row.IndexOf(text[at], start + 1))
        {
            var length = 0;
            while (at + length < text.Length && start + length < row.Length && text[at + length] == row[start + length])
            {
                length++;
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    // Forbidden when little else is left: "atlas" within a long sentence harms nobody.
    private static bool Names(string plain, string? email)
    {
        var name = Plain(email?.Split('@')[0] ?? "");
        var open = Undisguised(plain);
        string[] words = [ThisSite, "aichain", Undisguised(name), Undisguised(Plain(email ?? ""))];
        return words.Any(word => word.Length >= 4 && open.Contains(word, StringComparison.Ordinal) && open.Length - word.Length < Shortest);
    }

    private static HashSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
