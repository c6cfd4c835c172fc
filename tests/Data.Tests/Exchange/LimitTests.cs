using System.IO.Compression;
using System.Text;
using AiChainAtlas.Data.Exchange.Reading;

namespace AiChainAtlas.Data.Tests.Exchange;

[Collection(AloneTests.Name)]
public sealed class LimitTests
{
    private const long MostGrowth = 100L * 1024 * 1024;

    public static TheoryData<string, string, string> Bombs => new()
    {
        { "depth.json", "{\"entries\":[{\"id\":" + new string('[', 10_000), "32 deep" },
        { "depth.yaml", "entries:\n  - id: " + new string('[', 100_000), "32 deep" },
        { "indent.yaml", "entries:\n  - " + string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', 2 * i) + "a:\n")), "YAML" },
        { "anchors.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n", "anchors" },
        { "anchors-inside.yaml", "entries:\n  - &a {id: x}\n  - *a\n", "anchors" },
        { "tag.yaml", "entries:\n  - !!python/object:os.system {id: x}\n", "tags" },
        { "many.yaml", "entries:\n  - [" + string.Concat(Enumerable.Repeat("a,", 300_000)) + "]\n", "200000 values" },
        { "many.json", "{\"terms\":[" + string.Join(',', Enumerable.Repeat("{}", 100_001)) + "]}", "100000 records" },
        { "wide.json", "{\"terms\":[{\"sources\":[" + string.Join(',', Enumerable.Repeat("1", 300_000)) + "]}]}", "200000 values" },
        { "long.json", "{\"terms\":[{\"id\":\"" + new string('x', 2_000_000) + "\"}]}", "200000 characters" },
        { "surrogate.json", "{\"terms\":[{\"id\":\"\\ud800\"}]}", "Unicode" },
        { "cell.csv", "id,order,name,covers\r\na,1," + new string('x', 300_000), "200000" },
        { "quote.csv", "id,order,name,covers\r\na,1,\"" + string.Concat(Enumerable.Repeat("line\r\n", 300_000)), "quotation mark" },
        { "what.exe", "MZ", "no format" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Bomb_is_refused_with_a_sentence_that_names_the_limit(string name, string text, string word)
    {
        using var store = await ExchangeStore.SeededAsync();
        var refusal = (await store.PlanAsync(text, name)).Refusal!;
        Assert.Contains(word, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, store.Atlas.Revision);
    }

    [Theory]
    [InlineData("entries.csv")]
    [InlineData("line.yaml")]
    [InlineData("line.json")]
    public async Task A_line_of_a_hundred_megabytes_is_refused_in_little_memory(string name)
    {
        using var store = await ExchangeStore.SeededAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var endless = new EndlessText(100L * 1024 * 1024);
        var plan = store.Importer.PlanAsync(endless, name, new Data.Exchange.ImportOptions(), TestContext.Current.CancellationToken);
        var highest = before;
        while (!plan.IsCompleted)
        {
            highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Equal(ImportProblem.TooLarge, (await plan).Refusal!.Problem);
        Assert.Contains("50 MB", (await plan).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.InRange(highest - before, long.MinValue, MostGrowth);
    }

    [Theory]
    [InlineData("stages.csv", "id,order,name,covers\r\n")]
    [InlineData("stages.yaml", "stages:\n  - id: ")]
    [InlineData("stages.json", "{\"stages\":[{\"id\":\"")]
    public async Task A_line_just_below_the_limit_of_a_file_is_refused_in_little_memory(string name, string begin)
    {
        using var store = await ExchangeStore.SeededAsync();
        using var endless = new EndlessText(49L * 1024 * 1024, begin);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.NotNull((await store.Importer.PlanAsync(endless, name, new Data.Exchange.ImportOptions(), TestContext.Current.CancellationToken)).Refusal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MostGrowth);
    }

    [Fact]
    public async Task Zip_bomb_is_stopped_while_it_unpacks() =>
        await RefusedAsync(Zip(("data.json", 60L * 1024 * 1024)), "100 times");

    [Fact]
    public async Task Zip_that_says_too_much_is_not_unpacked() =>
        await RefusedAsync(Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.csv", 45L * 1024 * 1024))]), "200 MB");

    [Fact]
    public async Task Zip_of_many_files_is_not_opened() =>
        await RefusedAsync(Zip([.. Enumerable.Range(0, 101).Select(i => ($"{i}.csv", 1L))]), "100 files");

    [Theory]
    [InlineData("../../etc/passwd.csv", "outside")]
    [InlineData("/etc/passwd.csv", "outside")]
    [InlineData("C:\\x.csv", "outside")]
    [InlineData("a/../../x.csv", "outside")]
    [InlineData("inner.zip", "another archive")]
    [InlineData("inner.tar.gz", "another archive")]
    public async Task Zip_with_a_bad_name_is_not_unpacked(string name, string word) => await RefusedAsync(Zip((name, 10L)), word);

    [Fact]
    public async Task Damaged_zip_is_said_to_be_damaged()
    {
        using var store = await ExchangeStore.SeededAsync();
        var zip = store.Export("zip");
        await RefusedAsync(zip[..(zip.Length / 2)], "cut off");
        await RefusedAsync([.. zip[..30], .. zip[40..]], "amaged");
    }

    private static async Task RefusedAsync(byte[] file, string word)
    {
        using var store = await ExchangeStore.SeededAsync();
        var refusal = (await store.PlanAsync(file, "x.zip")).Refusal;
        Assert.NotNull(refusal);
        Assert.Contains(word, refusal.Sentence, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, long Length)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var zeros = new byte[1024 * 1024];
            foreach (var (name, length) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                for (var left = length; left > 0; left -= zeros.Length)
                {
                    entry.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>A line that is made while it is read.</summary>
    private sealed class EndlessText(long length, string begin = "") : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes(begin);
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            for (var i = 0; i < read; i++)
            {
                buffer[offset + i] = position + i < start.Length ? start[position + i] : (byte)'x';
            }

            position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
