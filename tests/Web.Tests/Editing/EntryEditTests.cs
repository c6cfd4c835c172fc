using System.Net;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Editing;

namespace AiChainAtlas.Web.Tests.Editing;

public sealed class EntryEditTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public async Task What_was_read_edited_and_sent_back_is_what_everybody_reads_from_then_on()
    {
        var (entry, tag) = await site.ReadAsync("akash");
        Fact(entry, "description")["value"] = "A market for computing power, as edited.";
        var (answer, saved) = await site.PutAsync("akash", entry, tag);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((int)entry["version"]! + 1, (int)saved!["version"]!);
        var (read, readTag) = await site.ReadAsync("akash");
        Assert.True(JsonNode.DeepEquals(saved, read));
        Assert.Equal(answer.Headers.ETag!.ToString(), readTag);
        Assert.NotEqual(tag, readTag);
        Assert.Contains("as edited", await site.Http.GetStringAsync("/entries/akash", EditingSite.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_and_sent_back_as_it_was_changes_nothing()
    {
        var revision = site.Get<AtlasEditor>().Revision;
        var (entry, tag) = await site.ReadAsync("nvidia");
        var (answer, saved) = await site.PutAsync("nvidia", entry, tag);
        Assert.Equal((HttpStatusCode.OK, (int)entry["version"]!), (answer.StatusCode, (int)saved!["version"]!));
        Assert.Equal(revision, site.Get<AtlasEditor>().Revision);
    }

    [Fact]
    public async Task A_save_that_names_no_version_is_refused()
    {
        var (entry, _) = await site.ReadAsync("nvidia");
        var (answer, problem) = await site.PutAsync("nvidia", entry, tag: null);
        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
        Assert.Equal("If-Match", (string)problem!["field"]!);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await site.SendAsync(HttpMethod.Delete, "/api/v1/entries/nvidia?reason=x")).Answer.StatusCode);
    }

    [Fact]
    public async Task A_save_of_an_old_version_is_refused_with_what_is_there_now()
    {
        var (entry, tag) = await site.ReadAsync("filecoin");
        entry["name"] = "Filecoin, by one";
        Assert.Equal(HttpStatusCode.OK, (await site.PutAsync("filecoin", entry.DeepClone().AsObject(), tag)).Answer.StatusCode);
        entry["name"] = "Filecoin, by another";
        var (answer, problem) = await site.PutAsync("filecoin", entry, tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("Filecoin, by one", (string)problem!["current"]!["name"]!);
    }

    [Fact]
    public async Task Of_fifty_parallel_saves_of_one_version_exactly_one_is_taken()
    {
        var (entry, tag) = await site.ReadAsync("arweave");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
        {
            var mine = entry.DeepClone().AsObject();
            mine["name"] = $"Arweave {i}";
            return site.PutAsync("arweave", mine, tag);
        }));
        var taken = Assert.Single(answers, answer => answer.Answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Answer != taken.Answer), answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Answer.StatusCode));
        Assert.Equal((string)taken.Json!["name"]!, (string)(await site.ReadAsync("arweave")).Entry["name"]!);
    }

    [Theory]
    [InlineData("status", "\"inactive\"", "status")]
    [InlineData("lane", "\"ai\"", "lane")]
    [InlineData("relations", "[1]", "relations")]
    [InlineData("colour", "\"blue\"", "colour")]
    [InlineData("name", "\"\"", "name")]
    [InlineData("link", "\"no-such-link\"", "link")]
    [InlineData("facts", "[]", "facts")]
    public async Task A_change_that_would_be_lost_or_break_a_rule_is_refused_at_its_place(string key, string value, string place)
    {
        var (entry, tag) = await site.ReadAsync("render");
        entry[key] = JsonNode.Parse(value);
        var (answer, problem) = await site.PutAsync("render", entry, tag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith($"entries/render/{place}", (string)problem!["findings"]![0]!["path"]!, StringComparison.Ordinal);
        Assert.Equal(tag, (await site.ReadAsync("render")).Tag);
    }

    [Fact]
    public async Task A_fact_without_a_source_is_refused_unless_it_is_marked_unsourced()
    {
        var (entry, tag) = await site.ReadAsync("livepeer");
        var country = Fact(entry, "description");
        country["sources"] = new JsonArray();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.PutAsync("livepeer", entry, tag)).Answer.StatusCode);
        country["sources"] = new JsonArray("from-memory");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.PutAsync("livepeer", entry, tag)).Answer.StatusCode);
        country["confidence"] = "unverified";
        Assert.Equal(HttpStatusCode.OK, (await site.PutAsync("livepeer", entry, tag)).Answer.StatusCode);
    }

    [Theory]
    [InlineData("", 400, "body")]
    [InlineData("[]", 400, "body")]
    [InlineData("{", 400, "body")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\",\"reason\":\"x\"}", 400, "body")]
    [InlineData("{\"name\":\"a\"}", 400, "reason")]
    [InlineData("{\"name\":\"a\",\"reason\":5}", 400, "reason")]
    [InlineData("{\"name\":\"a\",\"reason\":\"two\\nlines\"}", 400, "reason")]
    [InlineData("{\"id\":\"other\",\"name\":\"a\",\"link\":\"cx-gpu\",\"origin\":\"added\",\"reason\":\"x\"}", 422, "entries/render/id")]
    public async Task A_body_that_is_no_entry_is_refused_with_what_to_mend(string body, int status, string field)
    {
        var (_, tag) = await site.ReadAsync("render");
        var (answer, problem) = await site.SendAsync(HttpMethod.Put, "/api/v1/entries/render", body, tag);
        Assert.Equal((status, field), ((int)answer.StatusCode, (string)problem!["field"]!));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Json_nested_without_end_is_refused_and_the_process_goes_on()
    {
        var (_, tag) = await site.ReadAsync("render");
        var (answer, _) = await site.SendAsync(HttpMethod.Put, "/api/v1/entries/render", new string('[', 100_000), tag);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_entry_is_added_once_and_retired_and_its_id_is_never_given_away()
    {
        var entry = NewEntry("new-market");
        var (added, json) = await site.SendAsync(HttpMethod.Post, "/api/v1/entries", entry);
        Assert.Equal((HttpStatusCode.Created, "/api/v1/entries/new-market"), (added.StatusCode, added.Headers.Location!.ToString()));
        Assert.Equal(1, (int)json!["version"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(HttpMethod.Post, "/api/v1/entries", entry)).Answer.StatusCode);
        var (_, tag) = await site.ReadAsync("new-market");
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(HttpMethod.Delete, "/api/v1/entries/new-market?reason=gone", ifMatch: tag)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(HttpMethod.Get, "/api/v1/entries/new-market", token: null)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(HttpMethod.Delete, "/api/v1/entries/new-market?reason=gone", ifMatch: "*")).Answer.StatusCode);
        var (again, problem) = await site.SendAsync(HttpMethod.Post, "/api/v1/entries", entry);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("retired", (string)problem!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retired_entry_is_found_nowhere_that_everybody_can_look()
    {
        await site.SendAsync(HttpMethod.Post, "/api/v1/entries", NewEntry("hidden-thing"));
        var (_, tag) = await site.ReadAsync("hidden-thing");
        await site.SendAsync(HttpMethod.Delete, "/api/v1/entries/hidden-thing?reason=gone", ifMatch: tag);
        foreach (var path in (string[])["/api/v1/entries?page_size=500", "/api/v1/search?q=hidden-thing", "/entries.csv", "/sitemap.xml", "/map/graph.json", "/entries?q=hidden-thing", "/search?q=hidden-thing", "/links/cx-gpu", "/"])
        {
            Assert.DoesNotContain("Name of hidden-thing", await site.Http.GetStringAsync(path, EditingSite.Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_may_not_edit_is_told_so_and_nothing_is_read_of_what_was_sent()
    {
        var (answer, _) = await site.SendAsync(HttpMethod.Put, "/api/v1/entries/render", "{", "*", token: null);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme));
        var viewer = await site.SignInAsync((await site.AddUserAsync(AtlasRole.ViewerKey)).Email!);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.SendAsync(HttpMethod.Delete, "/api/v1/entries/render?reason=x")).Status);
    }

    private static string NewEntry(string id) => $$"""
        {
          "id": "{{id}}", "name": "Name of {{id}}", "link": "cx-gpu", "origin": "added", "reason": "New",
          "facts": [
            { "field": "description", "value": "Rents out machines.", "sources": ["from-memory"], "confidence": "unverified" },
            { "field": "status", "value": "active", "sources": ["from-memory"], "confidence": "unverified" }
          ]
        }
        """;

    private static JsonObject Fact(JsonObject entry, string field) => entry["facts"]!.AsArray().Select(fact => fact!.AsObject()).First(fact => (string)fact["field"]! == field);
}
