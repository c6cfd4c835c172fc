namespace AiChainAtlas.Data.Opening;

/// <summary>The folder of the database, held for this process alone until disposal.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string path;
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        this.path = path;
        this.held = held;
    }

    public string DatabasePath => DatabasePathIn(path);

    public static string DatabasePathIn(string folder) => Path.Combine(folder, "atlas.db");

    /// <exception cref="AtlasStartupException">It cannot be written or another process holds it.</exception>
    public static DataFolder Hold(string path)
    {
        if (File.Exists(path))
        {
            throw new AtlasStartupException($"{DataSettings.DataKey} names a file, not a folder: {path}");
        }

        try
        {
            OwnerOnly.CreateFolder(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, cause);
        }

        return new DataFolder(path, Lock(path));
    }

    public void Dispose() => held.Dispose();

    private static FileStream Lock(string path)
    {
        var file = Path.Combine(path, "atlas.lock");
        try
        {
            // The system lets go of the lock when the process ends, however it ends; the file may stay.
            return OwnerOnly.Open(file, FileMode.OpenOrCreate);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw NotWritable(path, cause);
        }
        catch (IOException cause) when (File.Exists(file))
        {
            throw new AtlasStartupException(
                $"Another process works in the data folder {path}: stop it, or set {DataSettings.DataKey} to another folder.", cause);
        }
        catch (IOException cause)
        {
            throw NotWritable(path, cause);
        }
    }

    private static AtlasStartupException NotWritable(string path, Exception cause) =>
        new($"The data folder {path} cannot be written ({cause.Message}): set {DataSettings.DataKey} to a folder that can.", cause);
}
