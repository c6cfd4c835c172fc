using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Data.Backup;

/// <summary>How often the store is backed up by itself.</summary>
public sealed record BackupSettings
{
    public const string HoursKey = "ATLAS_BACKUP_HOURS";

    private const int DefaultHours = 24;
    private const int MostHours = 720;

    /// <summary>Time between two backups; null for none.</summary>
    public required TimeSpan? Interval { get; init; }

    public static BackupSettings Of(IConfiguration configuration)
    {
        var hours = Hours(configuration) ?? DefaultHours;
        return new BackupSettings { Interval = hours == 0 ? null : TimeSpan.FromHours(hours) };
    }

    /// <summary>The sentence that is wrong with the setting, or null.</summary>
    public static string? Check(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[HoursKey]) || Hours(configuration) is >= 0 and <= MostHours
            ? null
            : $"{HoursKey} is '{configuration[HoursKey]}'; write whole hours from 1 to {MostHours}, or 0 for no backups by schedule.";

    private static int? Hours(IConfiguration configuration) =>
        int.TryParse(configuration[HoursKey], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : null;
}
