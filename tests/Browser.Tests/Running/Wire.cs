using System.Text;
using System.Text.RegularExpressions;

namespace Browser.Tests.Running;

/// <summary>The connection of a live page, in a test's hand: answers can be held back, letters can get lost, and it can be cut.</summary>
internal sealed class Wire
{
    /// <summary>The first code that is an application's own: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2</summary>
    private const int Cut = 3000;

    private readonly Lock gate = new();
    private readonly List<byte[]> held = [];
    private IWebSocketRoute? page;
    private bool isHolding;
    private volatile bool isLosing;
    private (byte[] Text, TaskCompletionSource Seen)? awaited;

    private Wire()
    {
    }

    /// <summary>Must be asked for before the page connects.</summary>
    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        await page.RouteWebSocketAsync(new Regex("_blazor"), wire.Connect);
        return wire;
    }

    /// <summary>From now on the server's answers wait.</summary>
    public void Hold()
    {
        lock (gate)
        {
            isHolding = true;
        }
    }

    /// <summary>The answers that waited arrive, and those after them at once.</summary>
    public void Release()
    {
        lock (gate)
        {
            isHolding = false;
            held.ForEach(page!.Send);
            held.Clear();
        }
    }

    /// <summary>From now on nothing that the page says reaches the server.</summary>
    public void Lose() => isLosing = true;

    /// <summary>When the server has sent something with this text in it.</summary>
    public Task AnsweredAsync(string text)
    {
        lock (gate)
        {
            awaited = (Encoding.UTF8.GetBytes(text), new TaskCompletionSource());
            return awaited.Value.Seen.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The connection is gone, with all that was on its way; the next one works.</summary>
    public Task CutAsync()
    {
        lock (gate)
        {
            held.Clear();
            (isHolding, isLosing) = (false, false);
            return page!.CloseAsync(new() { Code = Cut });
        }
    }

    // Everything is passed on as bytes: the route gives no other way to tell text from bytes, and both ends take them.
    private void Connect(IWebSocketRoute route)
    {
        page = route;
        var server = route.ConnectToServer();
        server.OnMessage(Answer);
        route.OnMessage(said =>
        {
            if (!isLosing)
            {
                server.Send(said.Binary!);
            }
        });
    }

    private void Answer(IWebSocketFrame said)
    {
        lock (gate)
        {
            if (isHolding)
            {
                held.Add(said.Binary!);
            }
            else
            {
                page!.Send(said.Binary!);
            }

            if (awaited is { } wanted && said.Binary.AsSpan().IndexOf(wanted.Text) >= 0)
            {
                wanted.Seen.TrySetResult();
            }
        }
    }
}
