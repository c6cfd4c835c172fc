using AiChainAtlas.Web.Account.Passwords;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("elevenchars", "12 to 256")]
    [InlineData("password1234", "lists")]
    [InlineData("P@ssw0rd1234", "lists")]
    [InlineData("CorrectHorseBatteryStaple", "lists")]
    [InlineData("aaaaaaaaaaaaaaaa", "repeats")]
    [InlineData("abcabcabcabcabc", "repeats")]
    [InlineData("Hello1Hello1Hello1", "repeats")]
    [InlineData("abcdefghijklmn", "repeats")]
    [InlineData("987654321098", "repeats")]
    [InlineData("qwertyuiop[]asdf", "repeats")]
    [InlineData("1234567890qwertyuiop", "repeats")]
    [InlineData("ada.lovelace2026", "e-mail")]
    [InlineData("4d4L0vel4ce!!", "e-mail")]
    [InlineData("ai-chain-atlas!", "name of this site")]
    [InlineData("Atlas20262026!", "name of this site")]
    public void Weak_password_is_refused_with_its_reason(string password, string reason) =>
        Assert.Contains(reason, PasswordRules.Check(password, "ada.lovelace@example.org"), StringComparison.Ordinal);

    [Theory]
    [InlineData("three grey owls at noon")]
    [InlineData("kV9#qz!Tt2mW")]
    [InlineData("an atlas of all the rivers")]
    [InlineData("寒い朝の三羽のふくろうと赤い傘")]
    public void Good_password_is_taken(string password) => Assert.Null(PasswordRules.Check(password, "ada.lovelace@example.org"));

    [Fact]
    public void Very_long_password_is_refused() => Assert.NotNull(PasswordRules.Check(string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i * 7 % 26)))), null));
}
