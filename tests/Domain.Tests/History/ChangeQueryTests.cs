using AiChainAtlas.Domain.History;

namespace AiChainAtlas.Domain.Tests.History;

public sealed class ChangeQueryTests
{
    [Theory]
    [InlineData("kind", "cats", "is not a kind of record; choose one of: sources,")]
    [InlineData("since", "yesterday", "write a day such as 2026-11-01 or the number of a revision")]
    [InlineData("since", "2026-13-01", "write a day such as 2026-11-01")]
    [InlineData("since", "-3", "write a day such as 2026-11-01")]
    [InlineData("since", "99999999999999999999", "write a day such as 2026-11-01")]
    [InlineData("page", "0", "between 1 and")]
    [InlineData("page_size", "9999", "between 1 and 500")]
    [InlineData("record", "a\u0001b", "type it again")]
    public void A_key_with_a_value_it_cannot_have_is_refused_with_a_sentence(string key, string value, string sentence)
    {
        var (_, problem) = ChangeQuery.Read(asked => asked == key ? value : null);
        Assert.Equal(key, problem!.Field);
        Assert.Contains(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=entries&record=render&since=2026-11-01&page=2", "kind=entries&record=render&since=2026-11-01&page=2")]
    [InlineData("since=12", "since=r12")]
    [InlineData("since=r12&page_size=20&page=1", "since=r12")]
    [InlineData("", "")]
    public void A_query_gives_one_address(string asked, string expected)
    {
        var values = asked.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var (query, problem) = ChangeQuery.Read(values.GetValueOrDefault);
        Assert.Null(problem);
        Assert.Equal(expected, string.Join('&', query.ToPairs().Select(pair => $"{pair.Key}={pair.Value}")));
    }
}
