using System.Net;
using System.Net.Sockets;
using System.Text;
using AiChainAtlas.Web.Tests.Api;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.BadInput;

/// <summary>Bodies that are no JSON object of a calculator's inputs.</summary>
public sealed class CalculatorBodyTests(AtlasSite site)
{
    private const int Mutations = 1000;
    private const string Right = """{"params":175e9,"tokens":300e9,"include_attention":true,"n_layers":96,"d_attn":12288,"seq_len":2048,"causal":false}""";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-", "1e400", "1e-400", "NaN", "\\u0000", "\\ud800", "\\", "\0", "\u00e9", "\ud83d\ude00", "//", "/*", "\"params\":", "1e41",
        "0", "-1", "{\"a\":{", "[[[[[[[[", "\n", "\"steps\":1e9", "\"vary\":\"tokens\",",
    ];

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "missing" },
        { " ", "not_a_number" },
        { "params=1&tokens=1", "not_a_number" },
        { "[]", "not_a_number" },
        { "null", "not_a_number" },
        { "5", "not_a_number" },
        { "\"params\"", "not_a_number" },
        { "{", "not_a_number" },
        { "{\"params\":1,}", "not_a_number" },
        { "{\"params\":1}{}", "not_a_number" },
        { "{\"params\":NaN}", "not_a_number" },
        { "{\"params\":01}", "not_a_number" },
        { "{\"params\":1 /* one */}", "not_a_number" },
        { "{\"\\ud800\":1}", "not_a_number" },
        { "{\"params\":\"\\ud800\"}", "not_a_number" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_that_is_no_object_is_refused(string body, string error) =>
        (await CalculatorAnswer.PostAsync(site, "training-compute", body)).Refuses("body", error);

    [Fact]
    public async Task Body_that_is_not_valid_text_is_refused() =>
        (await CalculatorAnswer.PostAsync(site, "training-compute", [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])).Refuses("body", "not_a_number");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Body_of_another_type_is_refused(string type) =>
        (await CalculatorAnswer.PostAsync(site, "training-compute", Right, type)).Refuses("body", "missing");

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("application/vnd.atlas+json")]
    public async Task Json_by_another_name_is_read(string type) =>
        Assert.Equal(HttpStatusCode.OK, (await CalculatorAnswer.PostAsync(site, "training-compute", Right, type)).Status);

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData(1024 * 1024)]
    [InlineData(4 * 1024 * 1024)]
    public async Task Body_that_is_too_long_is_read_to_its_end_and_refused(int letters)
    {
        var body = $$"""{"params":"{{new string('x', letters)}}","tokens":1}""";
        (await CalculatorAnswer.PostAsync(site, "training-compute", body)).Refuses("body", "out_of_range");
    }

    [Fact]
    public async Task Value_nested_as_deep_as_a_body_can_hold_is_the_fault_of_its_key()
    {
        var deep = new string('[', 30_000) + new string(']', 30_000);
        (await CalculatorAnswer.PostAsync(site, "training-compute", $$"""{"params":{{deep}},"tokens":1}""")).Refuses("params", "not_a_number");
    }

    [Fact]
    public async Task Client_that_leaves_in_the_middle_of_a_body_harms_nobody()
    {
        var address = new Uri(site.Origin);
        using (var client = new TcpClient(address.Host, address.Port))
        {
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes("POST /api/v1/calculators/training-compute HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"params\":"),
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, (await CalculatorAnswer.PostAsync(site, "training-compute", Right)).Status);
    }

    [Theory]
    [InlineData("training-compute")]
    [InlineData("training-compute/sweep")]
    [InlineData("training-compute/sensitivity")]
    public async Task A_thousand_damaged_bodies_and_addresses_break_nothing(string path)
    {
        var random = new Random(20261125);
        var problems = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var body = Damaged(Right, random, Pieces);
            var query = Damaged("params=175e9&tokens=300e9&vary=tokens&from=1e3&to=1e9&steps=5&output=flops", random, ["&", "=", "%20", "%F0%9F%98%80", "NaN", "1e400", "-", "[]", "&params=", "+", ";", "%00", "%ff", "%"]);
            foreach (var answer in new[] { await CalculatorAnswer.PostAsync(site, path, body), await CalculatorAnswer.GetAsync(site, $"{path}?{query}") })
            {
                if (answer.Status != HttpStatusCode.OK && (answer.Status != HttpStatusCode.BadRequest || answer.Text("error").Length == 0 || answer.Text("field").Length == 0))
                {
                    problems.Add($"{answer.Status}: {body} {query}");
                }
            }
        }

        Assert.Empty(problems);
    }

    private static string Damaged(string text, Random random, string[] pieces)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 when at < text.Length => text.Remove(at, random.Next(1, Math.Min(8, text.Length - at) + 1)),
                1 when text.Length > 0 => text[..at] + text[random.Next(text.Length)..],
                _ => text.Insert(at, pieces[random.Next(pieces.Length)]),
            };
        }

        return text;
    }
}
