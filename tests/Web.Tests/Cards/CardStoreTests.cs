using AiChainAtlas.Web.Cards;

namespace AiChainAtlas.Web.Tests.Cards;

public sealed class CardStoreTests
{
    [Fact]
    public async Task A_version_is_drawn_once_however_many_ask_for_it_together()
    {
        using var store = new CardStore();
        using var gate = new ManualResetEventSlim();
        var drawn = 0;
        var asked = Enumerable.Range(0, 20).Select(_ => store.FindOrDrawAsync("a", Draw)).ToList();
        gate.Set();
        var pictures = await Task.WhenAll(asked);
        Assert.Equal(1, drawn);
        Assert.All(pictures, picture => Assert.Same(pictures[0], picture));
        Assert.Same(pictures[0], await store.FindOrDrawAsync("a", Draw));
        Assert.Equal(1, drawn);

        byte[] Draw()
        {
            gate.Wait();
            Interlocked.Increment(ref drawn);
            return [1];
        }
    }

    [Fact]
    public async Task More_than_it_may_keep_is_drawn_and_not_kept()
    {
        using var store = new CardStore(mostBytes: 10);
        var drawn = 0;
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(100, (await store.FindOrDrawAsync("large", () => new byte[100 * ++drawn / drawn]))!.Length);
        }

        Assert.Equal(2, drawn);
    }

    [Fact]
    public async Task A_drawing_that_fails_is_tried_again_by_the_next_who_asks()
    {
        using var store = new CardStore();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.FindOrDrawAsync("a", () => throw new InvalidOperationException("no canvas")));
        Assert.NotNull(await store.FindOrDrawAsync("a", () => [1]));
    }

    [Fact]
    public async Task A_crowd_is_refused_and_those_before_it_are_served()
    {
        using var store = new CardStore();
        using var gate = new ManualResetEventSlim();
        var asked = Enumerable.Range(0, 150).Select(i => store.FindOrDrawAsync($"{i}", () =>
        {
            gate.Wait();
            return [1];
        })).ToList();
        gate.Set();
        var pictures = await Task.WhenAll(asked);
        Assert.Equal(100, pictures.Count(picture => picture is not null));
        Assert.NotNull(await store.FindOrDrawAsync("later", () => [1]));
    }
}
