using AiChainAtlas.Domain.Learn;

namespace AiChainAtlas.Domain.Tests.Learn;

public sealed class TermIndexTests
{
    private static readonly Term[] Terms = [Term("zkvm", "zkVM"), Term("6nd", "6ND rule"), Term("ai-agent", "AI agent"), Term("ann", "ANN search")];

    [Fact]
    public void Terms_stand_under_their_letters_and_digits_first()
    {
        var letters = TermIndex.Of(Terms);
        Assert.Equal([TermIndex.Digits, "A", "Z"], letters.Select(letter => letter.Key));
        Assert.Equal(["ai-agent", "ann"], letters[1].Select(term => term.Id));
    }

    [Theory]
    [InlineData("ZKVM", 1)]
    [InlineData("meaning of", 4)]
    [InlineData("nothing like it", 0)]
    public void Words_are_looked_for_in_name_and_definition(string text, int found) => Assert.Equal(found, TermIndex.Of(Terms, text).Sum(letter => letter.Count()));

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(" ", null, false)]
    [InlineData("zkvm", "zkvm", false)]
    [InlineData("zkVM", null, true)]
    [InlineData("nothing", null, true)]
    public void One_term_is_asked_for_by_its_id(string? asked, string? found, bool isRefused)
    {
        var (term, problem) = TermIndex.Read(Terms, asked);
        Assert.Equal((found, isRefused), (term?.Id, problem is not null));
    }

    [Fact]
    public void A_pair_that_is_confused_is_told_apart_from_either_side()
    {
        foreach (var pair in ConfusedTerms.All)
        {
            Assert.Equal([(pair.SecondId, pair.Difference)], ConfusedTerms.Of(pair.FirstId));
            Assert.Equal([(pair.FirstId, pair.Difference)], ConfusedTerms.Of(pair.SecondId));
        }

        Assert.Empty(ConfusedTerms.Of("zkvm"));
    }

    private static Term Term(string id, string name) => new() { Id = id, Name = name, Definition = $"The meaning of {name}.", Section = "Section", SourceIds = [] };
}
