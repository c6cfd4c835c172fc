using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Data;

/// <summary>Where the store is and what it starts from.</summary>
public sealed record DataSettings
{
    public const string DataKey = "ATLAS_DATA";
    public const string DatabaseKey = "ATLAS_DB";
    public const string SeedKey = "ATLAS_SEED";

    /// <summary>Folder of the database, its backups and its lock.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of the seed files.</summary>
    public required string SeedFolder { get; init; }

    /// <exception cref="AtlasStartupException">A setting has no usable value; the message names its key.</exception>
    public static DataSettings Read(IConfiguration configuration, string contentRoot)
    {
        var database = configuration[DatabaseKey];
        if (!string.IsNullOrWhiteSpace(database) && database != "sqlite")
        {
            throw new AtlasStartupException($"{DatabaseKey} is '{database}', but the only store so far is 'sqlite': set it to that or remove it.");
        }

        return new DataSettings
        {
            DataFolder = Folder(configuration, DataKey, contentRoot, Path.Combine(contentRoot, "data")),
            SeedFolder = Folder(configuration, SeedKey, contentRoot, Path.Combine(AppContext.BaseDirectory, "seed")),
        };
    }

    private static string Folder(IConfiguration configuration, string key, string contentRoot, string otherwise)
    {
        var value = configuration[key];
        try
        {
            return string.IsNullOrWhiteSpace(value) ? otherwise : Path.GetFullPath(value, Path.GetFullPath(contentRoot));
        }
        catch (ArgumentException cause)
        {
            throw new AtlasStartupException($"{key} is no path of a folder: '{value}'.", cause);
        }
    }
}
