namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>How many live pages there may be. Beyond them a tool page is served as its static form.</summary>
public sealed record CircuitLimits
{
    public const string TotalSetting = "ATLAS_CIRCUITS";
    public const string PerClientSetting = "ATLAS_CIRCUITS_PER_CLIENT";
    public const string ReservedSetting = "ATLAS_CIRCUITS_SIGNED_IN";

    private const int DefaultTotal = 500;

    // One address may stand for a whole office.
    private const int DefaultPerClient = 20;
    private const int DefaultReserved = 20;

    /// <summary>Connections at the same time, of everybody.</summary>
    public required int Total { get; init; }

    /// <summary>Connections at the same time from one address.</summary>
    public required int PerClient { get; init; }

    /// <summary>As many more for those who are signed in, when there is no room among everybody's.</summary>
    public required int Reserved { get; init; }

    public static CircuitLimits Of(IConfiguration configuration) => new()
    {
        Total = configuration.GetValue(TotalSetting, DefaultTotal),
        PerClient = configuration.GetValue(PerClientSetting, DefaultPerClient),
        Reserved = configuration.GetValue(ReservedSetting, DefaultReserved),
    };

    /// <summary>The sentence that is wrong with the settings, or null.</summary>
    public static string? Check(IConfiguration configuration) =>
        new[] { TotalSetting, PerClientSetting, ReservedSetting }
            .Where(setting => configuration[setting] is { Length: > 0 } text && !(int.TryParse(text, out var number) && number >= 0))
            .Select(setting => $"{setting} is '{configuration[setting]}'; write a whole number, 0 or more.")
            .FirstOrDefault();
}
