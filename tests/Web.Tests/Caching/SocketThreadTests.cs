using AiChainAtlas.Data;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.AspNetCore.Http;

namespace AiChainAtlas.Web.Tests.Caching;

/// <summary>The thread that waits for all sockets may answer what is kept and nothing else.</summary>
public sealed class SocketThreadTests
{
    [Fact]
    public async Task What_must_be_rendered_leaves_the_thread_of_the_sockets()
    {
        var (renderedOn, answered) = (new TaskCompletionSource<bool>(), new TaskCompletionSource<Task>());
        var store = new AtlasStore();
        store.Publish(new Atlas(new AtlasContent(), 1, DateTime.UnixEpoch));
        using var shelf = new PageShelf(store, TimeProvider.System);
        var pages = new KeptPages(
            _ =>
            {
                renderedOn.SetResult(Thread.CurrentThread.IsThreadPoolThread);
                return Task.CompletedTask;
            },
            shelf);
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = "/entries";

        new Thread(() => answered.SetResult(pages.InvokeAsync(context))).Start();

        await (await answered.Task);
        Assert.True(await renderedOn.Task, "The render ran on the thread that asked.");
    }
}
