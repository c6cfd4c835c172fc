using AiChainAtlas.Domain.History;

namespace AiChainAtlas.Domain.Tests.History;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("same words", "same words", "=same words")]
    [InlineData("one two three", "one 2 three", "=one |-two |+2 |=three")]
    [InlineData("one two", "one two three", "=one two |+three")]
    [InlineData("zero one two", "one two", "-zero |=one two")]
    [InlineData("a b c d", "a x c y", "=a |-b |+x |=c |-d|+y")]
    [InlineData("old", "new", "-old|+new")]
    [InlineData("", "all new", "+all new")]
    [InlineData("spaced  out", "spaced out", "=spaced out")]
    public void Words_stay_go_or_come(string before, string after, string expected)
    {
        var runs = WordDifference.Between(before, after);
        var shown = string.Join('|', runs.Select(run => (run.State switch { WordState.Same => "=", WordState.Added => "+", _ => "-" }) + run.Text));
        Assert.Equal(expected, shown);
    }

    [Fact]
    public void What_stayed_and_came_is_the_text_as_it_is_now()
    {
        const string After = "Rents idle cards\nof many owners, for rendering and training.";
        var runs = WordDifference.Between("Rents idle graphics cards for rendering.", After);
        Assert.Equal(After, string.Concat(runs.Where(run => run.State != WordState.Removed).Select(run => run.Text)));
    }

    [Fact]
    public void Texts_too_long_to_compare_word_by_word_are_shown_whole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"b{i}"));
        Assert.Equal((IReadOnlyList<WordRun>)[new(WordState.Removed, before), new(WordState.Added, after)], WordDifference.Between(before, after));
    }
}
