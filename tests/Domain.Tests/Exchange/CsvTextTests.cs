using AiChainAtlas.Domain.Exchange;

namespace AiChainAtlas.Domain.Tests.Exchange;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("=A(1,2)", "\"'=A(1,2)\"")]
    [InlineData("a=b", "a=b")]
    public void Cell_is_quoted_and_harmless(string text, string expected) => Assert.Equal(expected, CsvText.Cell(text));

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tstart")]
    [InlineData("\nstart")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20A1")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("'tis")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("'''")]
    [InlineData("plain")]
    [InlineData("")]
    public void Hostile_text_is_no_formula_in_its_cell_and_comes_back_unchanged(string text)
    {
        var cell = CsvText.Cell(text);
        var bare = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        Assert.DoesNotContain(bare.FirstOrDefault(), "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
        Assert.Equal(text, CsvText.Unguard(bare));
    }
}
