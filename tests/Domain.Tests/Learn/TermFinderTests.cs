using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;

namespace AiChainAtlas.Domain.Tests.Learn;

public sealed class TermFinderTests
{
    private static readonly TermFinder Finder = new(
    [
        Term("flop", "FLOP"), Term("flops-flop-s", "FLOPS (FLOP/s)"), Term("token-text", "Token (text)"), Term("token-crypto", "Token (crypto)"),
        Term("native-token", "Native token"), Term("attention", "Attention"), Term("gas", "Gas"), Term("oracle", "Oracle"), Term("retention", "Retention"),
        Term("rag", "RAG"), Term("fine-tuning", "Fine-tuning"), Term("formats", "FP16 / BF16"), Term("sparsity", "Sparsity (2:4)"),
    ]);

    [Theory]
    [InlineData("A model reads tokens.", Lane.Ai, "token-text")]
    [InlineData("The network pays in its token.", Lane.Crypto, "token-crypto")]
    [InlineData("A native token pays fees.", Lane.Crypto, "native-token")]
    [InlineData("Training takes 3e23 FLOP.", Lane.Ai, "flop")]
    [InlineData("Training takes 3e23 FLOPs.", Lane.Ai, "flop")]
    [InlineData("A chip does 312e12 FLOP/s.", Lane.Ai, "flops-flop-s")]
    [InlineData("A chip does many FLOPS.", Lane.Ai, "flops-flop-s")]
    [InlineData("Weights in BF16.", Lane.Ai, "formats")]
    [InlineData("It uses sparsity.", Lane.Ai, "sparsity")]
    [InlineData("fine-tuning a model", Lane.Ai, "fine-tuning")]
    public void Term_is_found_in_the_sense_that_is_meant(string text, Lane lane, string id) => Assert.Equal([id], Ids(text, lane));

    [Theory]
    [InlineData("They pay attention to gas, and retention is no oracle.")]
    [InlineData("A rag lies on the floor, and the deal flops.")]
    [InlineData("It reaches 2 TFLOP/s and tokenises text.")]
    public void Everyday_words_and_parts_of_words_are_no_terms(string text) => Assert.Empty(Ids(text, Lane.Ai));

    [Fact]
    public void Only_the_first_use_is_a_mention_in_one_text_and_in_the_next()
    {
        var known = new HashSet<string>();
        var first = Assert.Single(Finder.Find("One token, two tokens.", Lane.Ai, known));
        Assert.Equal((4, 5), (first.Start, first.Length));
        Assert.Empty(Finder.Find("A third token.", Lane.Ai, known));
    }

    [Fact]
    public void Without_terms_nothing_is_found() => Assert.Empty(new TermFinder([]).Find("A token.", Lane.Ai, new HashSet<string>()));

    private static IEnumerable<string> Ids(string text, Lane lane) => Finder.Find(text, lane, new HashSet<string>()).Select(mention => mention.Term.Id);

    private static Term Term(string id, string name) => new() { Id = id, Name = name, Definition = "Meaning.", Section = "Section", SourceIds = [] };
}
