using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class MentionsTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Theory]
    [InlineData("Bought by Nvidia in 2025", "nvidia")]
    [InlineData("Nvidia", "nvidia")]
    [InlineData("Merged into io.net (formerly Lambda).", "io-net lambda")]
    [InlineData("Now part of common-crawl", "common-crawl")]
    [InlineData("Nvidias chips, later Nvidia's own", "nvidia")]
    [InlineData("Bought by Nvidias", "")]
    [InlineData("Bought by XNvidia and Nvidia2", "")]
    [InlineData("bought by NVIDIA", "")]
    [InlineData("Lambda, Lambda and Lambda", "lambda")]
    [InlineData("Stopped", "")]
    public void Entries_are_found_by_their_name_or_id_as_a_whole_word(string words, string ids) =>
        Assert.Equal(ids, In(SampleEntries.Fact("succession", words)));

    [Fact]
    public void Entry_does_not_mention_itself() => Assert.Equal("", In(SampleEntries.Fact("succession", "OpenAI goes on as openai")));

    [Fact]
    public void Entry_without_succession_mentions_nobody() => Assert.Equal("", In(SampleEntries.Fact("description", "Rival of Nvidia")));

    [Fact]
    public void Every_current_sentence_is_read_and_no_superseded_one() =>
        Assert.Equal("akash nvidia", In(
            SampleEntries.Fact("succession", "Split from Nvidia"),
            SampleEntries.Fact("succession", "Bought by Akash"),
            SampleEntries.Fact("succession", "Bought by Lambda") with { Rank = Rank.Deprecated }));

    private static string In(params Fact[] facts) =>
        string.Join(' ', Mentions.In(Atlas, Atlas.FindEntry("openai")! with { Facts = facts }).Select(e => e.Id));
}
