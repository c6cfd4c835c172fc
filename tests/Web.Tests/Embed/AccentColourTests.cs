using System.Globalization;
using AiChainAtlas.Web.Embed;

namespace AiChainAtlas.Web.Tests.Embed;

public sealed class AccentColourTests
{
    private static readonly string[] Colours = ["#000", "fff", "ffff00", "#0a66ad", "7f7f7f", "f0f", "00ff00", "123456"];

    public static TheoryData<string> Readable => [.. Colours];

    [Theory]
    [MemberData(nameof(Readable))]
    public void Colour_can_be_read_on_either_theme(string text)
    {
        var accent = AccentColour.Read(text)!;
        Assert.True(Contrast(accent.OnLight, "#eef2f8") >= 4.45, accent.OnLight);
        Assert.True(Contrast(accent.OnDark, "#1d2637") >= 4.45, accent.OnDark);
    }

    [Fact]
    public void Colour_that_can_be_read_stays_as_it_is() => Assert.Equal("#0a5fa3", AccentColour.Read("0A5FA3")!.OnLight);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("1234567")]
    [InlineData("12345g")]
    [InlineData("+12345")]
    public void Anything_else_is_no_colour(string? text) => Assert.Null(AccentColour.Read(text));

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
