namespace AiChainAtlas.Data.Opening;

/// <summary>
/// Folders and files that nobody but the user of the process may open: they hold hashes of passwords and unpublished drafts.
/// On Windows they have the rights of the folder they are in.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;

    /// <summary>Creates a folder; one that is there stays as its owner wanted it.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
        }
    }

    /// <summary>Closes a folder that is there to others.</summary>
    public static void CloseFolder(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnersFolder);
        }
    }

    /// <summary>Opens a file to write, closed to others when it is new.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return new FileStream(path, options);
    }
}
