using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Tests.Records;

public sealed class ContentDraftTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Records_stand_where_putting_them_one_by_one_would_put_them(int expected)
    {
        var content = SampleAtlas.Content;
        var (first, last) = (content.Terms[0], content.Terms[^1]);
        (string Id, object? Record)[] puts =
        [
            (first.Id, first with { Name = "Changed" }),
            (last.Id, null),
            ("new-term", first with { Id = "new-term" }),
            (last.Id, last with { Name = "Back at the end" }),
            ("never-there", null),
        ];
        var draft = new ContentDraft(content, expected);
        foreach (var (id, record) in puts)
        {
            draft.Put(ReferenceRecords.Terms, id, record);
            Assert.Equal(record, draft.Find(ReferenceRecords.Terms, id));
        }

        var oneByOne = puts.Aggregate(content, (made, put) => ReferenceRecords.Terms.Put(made, put.Id, put.Record));
        Assert.Equal(oneByOne.Terms, draft.Finish().Terms);
        Assert.Same(content.Entries, draft.Finish().Entries);
    }
}
