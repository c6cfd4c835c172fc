using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Tests.Records;

public sealed class RecordKindTests
{
    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(kind => kind.Key)];

    [Fact]
    public void Every_list_of_the_content_has_its_kind()
    {
        var lists = typeof(AtlasContent).GetProperties().Where(p => p.PropertyType.IsGenericType).Select(p => p.PropertyType.GetGenericArguments()[0]);
        var kinds = RecordKinds.All.Select(kind => kind.GetType().GetGenericArguments()[0]);
        Assert.Equal(lists.OrderBy(t => t.Name), kinds.OrderBy(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_that_was_written_reads_as_the_same_record(string key)
    {
        var kind = RecordKinds.Find(key)!;
        var records = kind.AllIn(SampleAtlas.Content);
        Assert.NotEmpty(records);
        foreach (var record in records)
        {
            var findings = new List<Finding>();
            var read = kind.Read(JsonNode.Parse(kind.Write(record).ToJsonString())!.AsObject(), key, findings);
            Assert.Empty(findings);
            Assert.Equivalent(record, read, strict: true);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_records_are_the_same_when_they_are_written_the_same(string key)
    {
        var kind = RecordKinds.Find(key)!;
        var records = kind.AllIn(SampleAtlas.Content);
        foreach (var (one, other, field) in records.SelectMany(one => records.SelectMany(other => kind.Fields.Select(field => (one, other, field)))))
        {
            // One field of one record in place of that of another.
            var mixed = kind.Write(one);
            mixed.Remove(field.Key);
            if (kind.Write(other)[field.Key] is { } value)
            {
                mixed[field.Key] = value.DeepClone();
            }

            if (kind.Read(mixed, key, []) is { } read)
            {
                Assert.Equal(kind.Write(one).ToJsonString() == kind.Write(read).ToJsonString(), ContentDifference.IsSame(kind, one, read));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_required_field_that_is_left_out_is_named(string key)
    {
        var kind = RecordKinds.Find(key)!;
        foreach (var field in kind.Fields.Where(field => field.IsRequired))
        {
            var json = kind.Write(kind.AllIn(SampleAtlas.Content)[0]);
            json.Remove(field.Key);
            var findings = new List<Finding>();
            Assert.Null(kind.Read(json, "x", findings));
            Assert.Equal($"x/{field.Key}", Assert.Single(findings).Path);
        }
    }

    [Theory]
    [InlineData("name", "5")]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"a\\u0000b\"")]
    [InlineData("also_on", "\"cx-gpu\"")]
    [InlineData("also_on", "[1]")]
    [InlineData("origin", "\"somewhere\"")]
    [InlineData("coingecko_listed", "\"yes\"")]
    [InlineData("facts", "{}")]
    [InlineData("facts", "[5]")]
    [InlineData("colour", "\"blue\"")]
    public void A_value_that_will_not_do_is_named_with_what_to_write(string field, string value)
    {
        var json = ChainRecords.Entries.Write(SampleAtlas.Content.Entries[0]);
        json[field] = JsonNode.Parse(value);
        var findings = new List<Finding>();
        Assert.Null(ChainRecords.Entries.Read(json, "entries/x", findings));
        Assert.StartsWith($"entries/x/{field}", Assert.Single(findings).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u0007')]
    public void A_character_that_nobody_sees_is_named_and_not_kept(char unseen)
    {
        var findings = new List<Finding>();
        var term = ReferenceRecords.Terms.Write(SampleAtlas.Content.Terms[0]);
        term["definition"] = $"Reads as{unseen}another.";
        Assert.Null(ReferenceRecords.Terms.Read(term, "terms/x", findings));
        var finding = Assert.Single(findings);
        Assert.Equal("terms/x/definition", finding.Path);
        Assert.Contains($"U+{(int)unseen:X4}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_may_be_passed_over_are()
    {
        var json = ChainRecords.Entries.Write(SampleAtlas.Content.Entries[0]);
        json["lane"] = "ai";
        Assert.NotNull(ChainRecords.Entries.Read(json, "x", [], new HashSet<string> { "lane" }));
    }
}
