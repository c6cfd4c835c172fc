using System.Text;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Reads RFC 4180 strictly and row by row, so that neither a long line nor a long table fills the memory.</summary>
internal sealed class CsvReader(string file, TextReader text)
{
    private const int None = -1;

    private readonly StringBuilder cell = new();
    private readonly char[] buffer = new char[16 * 1024];
    private int length;
    private int next;
    private int line = 1;
    private int rowLength;

    /// <summary>The line on which the row that was read last begins.</summary>
    public int Line { get; private set; }

    /// <summary>The next row that is not empty, or null at the end.</summary>
    /// <exception cref="ImportRefusedException">It is no CSV or beyond a limit.</exception>
    public string[]? ReadRow()
    {
        while (Peek() != None)
        {
            (Line, rowLength) = (line, 0);
            var row = new List<string>();
            bool isLast;
            do
            {
                isLast = ReadCell();
                row.Add(cell.ToString());
            }
            while (!isLast);

            if (row is not [""])
            {
                return [.. row];
            }
        }

        return null;
    }

    /// <returns>Whether it was the last one of its row.</returns>
    private bool ReadCell()
    {
        cell.Clear();
        if (Peek() == '"')
        {
            ReadQuoted();
        }
        else
        {
            while (Peek() is not (None or ',' or '\r' or '\n'))
            {
                if (Peek() == '"')
                {
                    throw Unreadable("A quotation mark stands within a cell that does not begin with one; put the cell in quotation marks and double those in it.");
                }

                Keep(Take());
            }
        }

        switch (Take())
        {
            case ',':
                return false;
            case '\r' when Peek() == '\n':
                Take();
                return true;
            case '\n' or None:
                return true;
            case '\r':
                throw Unreadable("A row ends with a carriage return alone; end rows with a line feed, with or without one before it.");
            default:
                throw Unreadable("Something follows the closing quotation mark of a cell; double quotation marks that belong to the text.");
        }
    }

    private void ReadQuoted()
    {
        Take();
        while (true)
        {
            switch (Take())
            {
                case None:
                    throw ImportRefusedException.At(ImportProblem.Unreadable, file, Line, "A cell of this row begins with a quotation mark and never ends; close it.");
                case '"' when Peek() != '"':
                    return;
                case '"':
                    Keep(Take());
                    break;
                case var c:
                    Keep(c);
                    break;
            }
        }
    }

    private void Keep(int c)
    {
        if (cell.Length == ImportLimits.TextLength || ++rowLength > ImportLimits.RowLength)
        {
            throw ImportRefusedException.At(ImportProblem.TooLarge, file, Line,
                $"A row has more than {ImportLimits.RowLength} characters, or a cell of it more than {ImportLimits.TextLength}, the most that is read; perhaps a quotation mark is not closed.");
        }

        cell.Append((char)c);
    }

    private ImportRefusedException Unreadable(string sentence) => ImportRefusedException.At(ImportProblem.Unreadable, file, line, sentence);

    private int Take()
    {
        var c = Peek();
        if (c != None)
        {
            next++;
            line += c == '\n' ? 1 : 0;
        }

        return c;
    }

    private int Peek()
    {
        if (next == length)
        {
            (next, length) = (0, text.Read(buffer, 0, buffer.Length));
        }

        return length == 0 ? None : buffer[next];
    }
}
