using System.Globalization;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Provenance;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026-08-14", "2026-08-14", "2026-08-14")]
    [InlineData("2026-08", "2026-08-01", "2026-08-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("1960s", "1960-01-01", "1969-12-31")]
    public void Date_means_a_span_of_days_and_keeps_its_words(string text, string start, string end)
    {
        var date = PartialDate.Parse(text);
        Assert.True(date.IsDated);
        Assert.Equal(DateOnly.Parse(start, CultureInfo.InvariantCulture), date.Start);
        Assert.Equal(DateOnly.Parse(end, CultureInfo.InvariantCulture), date.End);
        Assert.Equal(text, date.ToString());
    }

    [Fact]
    public void No_date_is_a_date_too()
    {
        Assert.Equal(PartialDate.None, PartialDate.Parse("n.d."));
        Assert.False(PartialDate.None.IsDated);
        Assert.Equal("n.d.", PartialDate.None.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13")]
    [InlineData("2026-8")]
    [InlineData(" 2026")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("undated")]
    [InlineData("2026-08-14T00:00:00")]
    public void Anything_else_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(PartialDate.None, date);
    }

    [Fact]
    public void Parse_says_what_a_date_looks_like() =>
        Assert.Contains("2026-08-14", Assert.Throws<FormatException>(() => PartialDate.Parse("soon")).Message, StringComparison.Ordinal);

    [Fact]
    public void Dates_sort_by_first_day_and_then_the_more_precise_first()
    {
        string[] expected = ["n.d.", "1960s", "1961", "2026-01-01", "2026-01", "2026", "2026-01-02"];
        var sorted = expected.Reverse().Select(PartialDate.Parse).Order().Select(d => d.ToString());
        Assert.Equal(expected, sorted);
        Assert.True(PartialDate.Parse("2025") < PartialDate.Parse("2026"));
        Assert.True(PartialDate.Parse("2026") > PartialDate.Parse("2026-01"));
        Assert.True(PartialDate.Parse("2026") <= PartialDate.Parse("2026"));
        Assert.True(PartialDate.Parse("2026") >= PartialDate.Parse("2026"));
    }

    [Theory]
    [InlineData("2026-05-12", 0)]
    [InlineData("2026-04-12", 1)]
    [InlineData("2026-04-13", 0)]
    [InlineData("2025-05", 11)]
    [InlineData("2024", 16)]
    [InlineData("2027", 0)]
    public void Age_counts_whole_months_from_the_last_day_it_may_mean(string text, int months) =>
        Assert.Equal(months, PartialDate.Parse(text).MonthsBefore(new DateOnly(2026, 5, 12)));

    [Fact]
    public void Undated_has_no_age() => Assert.Null(PartialDate.None.MonthsBefore(new DateOnly(2026, 5, 12)));
}
