using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Tests.Pictures;

public sealed class TextLinesTests
{
    private const string Words = "Pools idle or third-party GPUs and rents them out against tokens, for rendering as well as AI.";

    [Theory]
    [InlineData(Words)]
    [InlineData("Supercalifragilisticexpialidociousandmoreofthesameuntilnobodycanreaditanylonger")]
    [InlineData("short Supercalifragilisticexpialidociousandmoreofthesame short")]
    [InlineData("  spaces   between  ")]
    [InlineData("")]
    public void No_line_is_wider_than_asked_and_no_letter_is_lost(string text)
    {
        var lines = TextLines.Wrap(text, 30, false, 300);
        Assert.All(lines, line => Assert.True(PictureFont.Measure(line, 30, false) <= 300.5));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_is_cut_at_a_word_and_says_so()
    {
        var lines = TextLines.Wrap(Words, 30, false, 400, 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(string.Join(' ', lines).TrimEnd('…') + " ", Words, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(PictureFont.Measure(line, 30, false) <= 400));
    }

    [Fact]
    public void A_text_takes_the_largest_size_at_which_every_word_is_whole()
    {
        var (size, lines) = TextLines.Fit("Interconnect and data centres", 40, 10, false, 126, 3);
        Assert.Equal(["Interconnect", "and data", "centres"], lines);
        Assert.False(TextLines.IsWhole("Interconnect", size + 1, false, 126));
        Assert.True(TextLines.IsWhole("Interconnect", size, false, 126));
    }

    [Fact]
    public void A_text_gets_a_little_smaller_rather_than_leave_one_word_alone()
    {
        const string Text = "who supplies whom, and who replaces suppliers";
        var width = PictureFont.Measure(Text, 32, false);
        Assert.Equal("suppliers", TextLines.Wrap(Text, 34, false, width)[1]);
        var (size, lines) = TextLines.Fill(Text, 34, 26, width, 1000, 1.36);
        Assert.Equal([Text], lines);
        Assert.InRange(size, 30, 32);
    }

    [Fact]
    public void A_line_shrinks_to_its_smallest_size_and_is_cut_below_it()
    {
        var text = new PictureText(0, 0, 40, true, "#000000", "rendernetwork.com");
        Assert.Equal(text, TextLines.Fit(text, 1000, 20));
        var shrunk = TextLines.Fit(text, 250, 20);
        Assert.True(shrunk.Size is < 40 and > 20 && shrunk.Text == text.Text && shrunk.Width <= 250.5);
        var cut = TextLines.Fit(text, 90, 20);
        Assert.True(cut.Size == 20 && cut.Text.EndsWith('…') && cut.Width <= 90);
    }

    [Fact]
    public void A_pair_that_makes_one_sign_is_never_parted()
    {
        var lines = TextLines.Wrap(string.Concat(Enumerable.Repeat("😀", 50)), 30, false, 200);
        Assert.All(lines, line => Assert.False(char.IsLowSurrogate(line[0]) || char.IsHighSurrogate(line[^1])));
    }
}
