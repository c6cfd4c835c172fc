using System.Net;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Tests.Stores;
using AiChainAtlas.Web.Tests.Editing;

namespace AiChainAtlas.Web.Tests.Durability;

public sealed class FullDiskTests
{
    private const int Enough = 5_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_on_a_full_disk_is_answered_with_503_that_says_so_and_the_next_one_with_room_succeeds()
    {
        using var disk = TinyDisk.Of(kilobytes: 32_000);
        var folder = Path.Combine(disk.Path, "data");
        Directory.CreateDirectory(folder);
        await using var site = new EditingSite(folder);
        await EditThroughAsync(site, disk.Fill, disk.Empty);
    }

    [Fact]
    public async Task Edit_of_a_database_that_cannot_grow_is_answered_alike()
    {
        await using var site = new EditingSite(Directory.CreateTempSubdirectory("atlas-full-").FullName);
        var database = SqliteFile.ConnectionString(Path.Combine(site.DataFolder, "atlas.db"));
        await EditThroughAsync(site, () => FullDatabase.Fill(database), () => FullDatabase.Empty(database));
    }

    private static async Task EditThroughAsync(EditingSite site, Action fill, Action empty)
    {
        // A token of somebody, whose last use is noted: that there is no room for the note keeps nobody out.
        var editor = await site.AddUserAsync();
        var token = await site.Get<ApiTokens>().CreateAsync(editor.Id, "program", TokenScope.EditKey, null, Stop);
        fill();
        var (entry, tag, problem) = await EditUntilRefusedAsync(site, token);
        Assert.Equal(("not_written", "The disk is full: nothing was written. Make room and save again."), ((string)problem["error"]!, (string)problem["detail"]!));

        var (read, readTag) = await site.ReadAsync("akash");
        Assert.Equal((tag, (string)entry["name"]!), (readTag, (string)read["name"]!));
        Assert.Contains((string)read["name"]!, await site.Http.GetStringAsync("/entries/akash", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync("/health/ready", Stop)).StatusCode);

        empty();
        read["name"] = "Room again";
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(site, token, read, readTag)).Answer.StatusCode);
        Assert.Equal("Room again", (string)(await site.ReadAsync("akash")).Entry["name"]!);
    }

    // What was acknowledged last, and the refusal that came then.
    private static async Task<(JsonObject Entry, string Tag, JsonObject Problem)> EditUntilRefusedAsync(EditingSite site, string token)
    {
        var (entry, tag) = await site.ReadAsync("akash");
        for (var edit = 1; edit <= Enough; edit++)
        {
            var next = entry.DeepClone().AsObject();
            next["name"] = $"Edit {edit}";
            var (answer, json) = await SaveAsync(site, token, next, tag);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
                return (entry, tag, json!);
            }

            (entry, tag) = (json!, answer.Headers.ETag!.ToString());
        }

        throw new InvalidOperationException("There was room for everything: nothing was tested.");
    }

    private static Task<(HttpResponseMessage Answer, JsonObject? Json)> SaveAsync(EditingSite site, string token, JsonObject entry, string tag)
    {
        entry["reason"] = "To see what happens";
        return site.SendAsync(HttpMethod.Put, "/api/v1/entries/akash", entry.ToJsonString(), tag, token);
    }
}
