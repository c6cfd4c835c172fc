using System.Runtime.CompilerServices;

namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// Lets the thread that waits for the sockets answer kept pages itself, so that such a request wakes no other thread; on two
/// cores that waking costs more than the rest of the answer (docs/decisions/0006-answers-on-the-socket-thread.md).
/// The price is a rule: what may take longer than a copy of bytes first leaves that thread by <see cref="LeaveAsync()"/>,
/// because every other connection waits for it.
/// </summary>
internal static class SocketThread
{
    // Read once by the runtime, before its first socket; whoever runs the atlas may set it to 0.
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void AnswerFromIt(WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
        {
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        }

        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;

            // One system call less a request, for a buffer of 4 kB held by each open connection.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
    }

    /// <summary>Goes on with the request on the thread pool.</summary>
    public static async Task LeaveAsync(RequestDelegate next, HttpContext context)
    {
        await LeaveAsync();
        await next(context);
    }

    /// <summary>What follows the await runs on the thread pool.</summary>
    public static ConfiguredTaskAwaitable LeaveAsync() => Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
}
