namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>Something the program does instead of serving pages. Add one to <see cref="AtlasCommands.All"/>.</summary>
public interface ICommand
{
    /// <summary>First word after the program's name.</summary>
    string Name { get; }

    /// <summary>What may follow the name, such as <c>FILE [--yes]</c>.</summary>
    string Arguments { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">People wrote it wrong or it cannot be done; told as <see cref="AtlasStart.CannotStart"/>.</exception>
    Task<int> RunAsync(CommandCall call, CancellationToken cancel);
}

/// <summary>One call of a command.</summary>
public sealed record CommandCall
{
    /// <summary>What was written after the name.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The store, not yet opened.</summary>
    public required IServiceProvider Services { get; init; }

    public required TextWriter Output { get; init; }
}

/// <summary>A command was not done; the message is a sentence that says why.</summary>
public sealed class CommandException(string message) : Exception(message);
