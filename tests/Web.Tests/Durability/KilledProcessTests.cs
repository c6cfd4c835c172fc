using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Audit;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Web.Tests.Durability;

public sealed class KilledProcessTests
{
    /// <summary>How often it is killed: three times, or as often as tests/bench/kill.sh says.</summary>
    public static TheoryData<int> Cycles => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("ATLAS_KILLS"), out var asked) ? asked : 3)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cycles))]
    public async Task Killed_amid_two_hundred_edits_it_has_each_one_that_it_acknowledged_whole_and_in_its_history(int cycle)
    {
        const int Writers = 4;
        const int EditsEach = 50;
        var folder = Directory.CreateTempSubdirectory("atlas-kill-").FullName;
        try
        {
            // How many answers come before it is killed: another number each time, the same number in each run.
            var killAfter = new Random(cycle).Next(1, Writers * EditsEach);
            var acknowledged = new ConcurrentDictionary<string, int>();
            var answers = 0;
            await using (var atlas = await AtlasProcess.StartAsync(folder))
            {
                var ids = (await atlas.Http.GetFromJsonAsync<JsonObject>("/api/v1/entries?page_size=10", Stop))!["items"]!.AsArray().Select(entry => (string)entry!["id"]!).ToList();
                await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
                {
                    try
                    {
                        for (var edit = 1; edit <= EditsEach; edit++)
                        {
                            await EditAsync(atlas.Http, ids[writer], edit);
                            acknowledged[ids[writer]] = edit;
                            if (Interlocked.Increment(ref answers) == killAfter)
                            {
                                atlas.Kill();
                            }
                        }
                    }
                    catch (HttpRequestException)
                    {
                        // It was killed.
                    }
                }));
            }

            Assert.True(answers >= killAfter);
            await using (var atlas = await AtlasProcess.StartAsync(folder))
            {
                foreach (var (id, edit) in acknowledged)
                {
                    var entry = (await atlas.Http.GetFromJsonAsync<JsonObject>($"/api/v1/entries/{id}", Stop))!;
                    var written = int.Parse(((string)entry["name"]!).Split(' ')[^1], CultureInfo.InvariantCulture);

                    // The edit under way when it was killed may have been written without having been answered.
                    Assert.InRange(written, edit, edit + 1);
                    Assert.Equal(written + 1, (int)entry["version"]!);
                }
            }

            Check(Path.Combine(folder, "atlas.db"), answers, Writers);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task EditAsync(HttpClient http, string id, int edit)
    {
        using var read = await http.GetAsync($"/api/v1/entries/{id}", Stop);
        var entry = (await read.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        entry["name"] = $"Edit {edit}";
        entry["reason"] = $"edit {edit}";
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/entries/{id}") { Content = new StringContent(entry.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        using var answer = await http.SendAsync(request, Stop);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static void Check(string path, int answers, int writers)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Assert.Null(RevisionChain.FirstBroken(connection));
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM revisions WHERE id > 1";
        Assert.InRange((long)command.ExecuteScalar()!, answers, answers + writers);
        command.CommandText = "SELECT COUNT(*) FROM revisions r WHERE id > 1 AND (SELECT COUNT(*) FROM revision_changes c WHERE c.revision_id = r.id) <> 1";
        Assert.Equal(0L, command.ExecuteScalar());
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }
}
